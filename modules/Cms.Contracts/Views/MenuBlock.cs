namespace CommunityKit.Cms.Views;

/// <summary>Model of the view of a menu on a page.</summary>
/// <param name="Title">Heading; may be empty.</param>
/// <param name="Links">Its links in order, at least one.</param>
public sealed record MenuBlock(string Title, IReadOnlyList<MenuItem> Links);
