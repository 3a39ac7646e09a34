namespace CommunityKit.Media.Assets;

/// <summary>What to show of the library.</summary>
/// <param name="Words">Words in name, alternative text or tags.</param>
/// <param name="FolderId">One folder; null for all.</param>
/// <param name="Tag">One tag.</param>
/// <param name="Kind">One kind.</param>
internal sealed record AssetQuery(string? Words = null, Guid? FolderId = null, string? Tag = null, AssetKind? Kind = null);
