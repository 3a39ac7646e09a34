namespace CommunityKit.Search.Feeding;

/// <summary>How far the building of an index is.</summary>
/// <param name="Documents">Documents read so far.</param>
/// <param name="StartedAt">When it began.</param>
internal sealed record RebuildProgress(int Documents, DateTimeOffset StartedAt);
