namespace CommunityKit.Cms.Views;

/// <summary>Model of the view of the menu at the foot of every page.</summary>
/// <param name="Links">Its links in order; may be empty.</param>
public sealed record FooterLinks(IReadOnlyList<MenuItem> Links)
{
    /// <summary>The links beside the main navigation, for screens that have no room for them there; may be empty.</summary>
    public IReadOnlyList<MenuItem> Header { get; init; } = [];
}
