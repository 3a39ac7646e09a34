namespace CommunityKit.Cms.Views;

/// <summary>Model of the view of the links beside the main navigation: items of its list.</summary>
/// <param name="Links">Its links in order, at least one.</param>
public sealed record HeaderLinks(IReadOnlyList<MenuItem> Links);
