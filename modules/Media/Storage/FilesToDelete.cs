namespace CommunityKit.Media.Storage;

/// <summary>Files that nothing names any more.</summary>
/// <param name="AssetId">The asset.</param>
/// <param name="ContentVersion">One version of it; null for all.</param>
internal sealed record FilesToDelete(Guid AssetId, string? ContentVersion);
