namespace CommunityKit.Search;

/// <summary>Answer to a question. Immutable.</summary>
/// <param name="Hits">One page of hits.</param>
/// <param name="Total">Number of hits in all pages.</param>
/// <param name="Match">How the hits fit.</param>
public sealed record SearchResult(IReadOnlyList<SearchHit> Hits, int Total, SearchMatch Match)
{
    /// <summary>True when there are at least <see cref="Total"/> hits: the index stopped counting.</summary>
    public bool IsEstimate { get; init; }

    /// <summary>The facets that were asked for and that the hits have, values with the most hits first.</summary>
    public IReadOnlyList<FacetCounts> Facets { get; init; } = [];

    /// <summary>What was searched for instead of a misspelt question; null otherwise.</summary>
    public string? Correction { get; init; }
}
