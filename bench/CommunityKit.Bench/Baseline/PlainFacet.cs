namespace CommunityKit.Bench.Baseline;

/// <summary>A value that a list can be narrowed by.</summary>
public sealed record PlainFacet(string Name, int Count);
