namespace CommunityKit.Cms.Views;

/// <summary>Model of the view of the newest articles.</summary>
/// <param name="Title">Heading; may be empty.</param>
/// <param name="Items">The articles, newest first; at least one.</param>
public sealed record LatestBlock(string Title, IReadOnlyList<ContentCard> Items);
