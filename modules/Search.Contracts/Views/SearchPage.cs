namespace CommunityKit.Search.Views;

/// <summary>The page with the hits.</summary>
/// <param name="Text">What was asked.</param>
/// <param name="Cards">One page of hits.</param>
/// <param name="Total">Number of hits in all pages.</param>
public sealed record SearchPage(string Text, IReadOnlyList<SearchCard> Cards, int Total)
{
    /// <summary>Address of the page without a question.</summary>
    public required string Action { get; init; }

    /// <summary>True when there are at least <see cref="Total"/> hits.</summary>
    public bool IsEstimate { get; init; }

    /// <summary>How the hits fit.</summary>
    public SearchMatch Match { get; init; }

    /// <summary>What was searched for instead of a misspelt question; null otherwise.</summary>
    public string? Correction { get; init; }

    /// <summary>Facets to narrow the hits by.</summary>
    public IReadOnlyList<SearchFacet> Facets { get; init; } = [];

    /// <summary>Orders to choose from.</summary>
    public IReadOnlyList<SearchSort> Sorts { get; init; } = [];

    /// <summary>Values of the form that filters do not change: the question, the order.</summary>
    public IReadOnlyList<(string Name, string Value)> Kept { get; init; } = [];

    /// <summary>Filters in use, each with the address without it.</summary>
    public IReadOnlyList<(string Label, string RemoveUrl)> InUse { get; init; } = [];

    /// <summary>The question without filters.</summary>
    public required string ClearUrl { get; init; }

    /// <summary>Lowest price asked for, in the shop's currency; empty for none.</summary>
    public string Min { get; init; } = "";

    /// <summary>Highest price asked for, in the shop's currency; empty for none.</summary>
    public string Max { get; init; } = "";

    /// <summary>ISO code of the shop's currency.</summary>
    public required string Currency { get; init; }

    /// <summary>Address of the next page; null on the last one.</summary>
    public string? NextUrl { get; init; }

    /// <summary>Other questions that find something, for a page without hits: words and addresses.</summary>
    public IReadOnlyList<(string Text, string Url)> Instead { get; init; } = [];
}
