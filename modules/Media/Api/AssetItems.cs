namespace CommunityKit.Media.Api;

/// <summary>A page of the library, newest first.</summary>
/// <param name="Items">The assets.</param>
/// <param name="Next">Cursor of the next page; null on the last.</param>
internal sealed record AssetItems(IReadOnlyList<AssetResource> Items, string? Next);
