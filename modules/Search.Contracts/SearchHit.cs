namespace CommunityKit.Search;

/// <summary>A document that was found.</summary>
/// <param name="Source">Name of the source that it comes from.</param>
/// <param name="Id">Its id in the source.</param>
/// <param name="Url">Path below the tenant's root.</param>
/// <param name="Title">Its title with the found words marked.</param>
public sealed record SearchHit(string Source, string Id, string Url, MarkedText Title)
{
    /// <summary>The part of its text that fits best; empty when the title says it all.</summary>
    public MarkedText Snippet { get; init; } = MarkedText.Empty;

    /// <summary>Path of a picture in the shop's files; null for none.</summary>
    public string? Picture { get; init; }

    /// <summary>The document's numbers.</summary>
    public IReadOnlyDictionary<string, long> Numbers { get; init; } = new Dictionary<string, long>();

    /// <summary>True if it has only some of the words: such hits follow where few documents have all of them.</summary>
    public bool IsSimilar { get; init; }

    /// <summary>Higher is better; comparable within one answer only.</summary>
    public double Score { get; init; }
}
