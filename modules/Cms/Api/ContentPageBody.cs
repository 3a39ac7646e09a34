namespace CommunityKit.Cms.Api;

/// <summary>A page of a list for programs.</summary>
/// <param name="Items">The items.</param>
/// <param name="Next">Cursor of the next page; null on the last.</param>
public sealed record ContentPageBody(IReadOnlyList<ContentSummary> Items, string? Next);
