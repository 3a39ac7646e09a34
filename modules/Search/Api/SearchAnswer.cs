namespace CommunityKit.Search.Api;

/// <summary>One page of hits.</summary>
internal sealed record SearchAnswer(
    IReadOnlyList<HitResource> Items, string? Next, int Total, bool IsEstimate, SearchMatch Match, string? Correction, IReadOnlyList<FacetCounts> Facets);
