namespace CommunityKit.Search;

/// <summary>A question to the index. Immutable.</summary>
/// <param name="Text">What somebody typed, as typed; no character in it has a meaning of its own.</param>
public sealed record SearchRequest(string Text)
{
    /// <summary>Characters of a question that count; the rest is cut off.</summary>
    public const int MaxText = 100;

    /// <summary>Most hits in one answer.</summary>
    public const int MaxLimit = 100;

    /// <summary>Furthest hit that can be paged to.</summary>
    public const int MaxOffset = 2000;

    /// <summary>BCP 47 language of the reader: documents of this language or of none are found first. Null for every language.</summary>
    public string? Culture { get; init; }

    /// <summary>Chosen values by facet: a document must have one of the values of each.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Filters { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Limits on numbers.</summary>
    public IReadOnlyList<SearchRange> Ranges { get; init; } = [];

    /// <summary>Facets to count. Each is counted as if nothing were chosen in it, so that its other values can be added.</summary>
    public IReadOnlyList<string> Facets { get; init; } = [];

    /// <summary>Order of the hits.</summary>
    public SearchOrder Order { get; init; } = SearchOrder.Relevance;

    /// <summary>Hits to leave out from the front, at most <see cref="MaxOffset"/>.</summary>
    public int Offset { get; init; }

    /// <summary>Hits wanted, 1 to <see cref="MaxLimit"/>.</summary>
    public int Limit { get; init; } = 24;

    /// <summary>
    /// Whether the asker has a permission; asked at every search for the permissions that documents name. Null: only what everyone may see.
    /// </summary>
    public Func<string, CancellationToken, ValueTask<bool>>? MaySee { get; init; }

    /// <summary>The shop's synonyms.</summary>
    public SynonymSet Synonyms { get; init; } = SynonymSet.None;
}
