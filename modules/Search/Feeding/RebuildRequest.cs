namespace CommunityKit.Search.Feeding;

/// <summary>Somebody asked for a new index.</summary>
internal sealed record RebuildRequest;
