namespace CommunityKit.Cms.Views;

/// <summary>A link of a menu.</summary>
/// <param name="Label">What it is called, in the reader's language.</param>
/// <param name="Url">Where it leads.</param>
public sealed record MenuItem(string Label, string Url)
{
    /// <summary>The links below it.</summary>
    public IReadOnlyList<MenuItem> Children { get; init; } = [];
}
