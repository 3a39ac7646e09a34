namespace CommunityKit.Bench.Baseline;

/// <summary>A page of cards.</summary>
public sealed record PlainList(IReadOnlyList<PlainCard> Items, IReadOnlyList<PlainFacet> Facets);
