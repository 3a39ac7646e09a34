namespace CommunityKit.Catalog.Slots;

/// <summary>What a filler of a home page slot is told. Immutable.</summary>
public sealed record HomeContext;
