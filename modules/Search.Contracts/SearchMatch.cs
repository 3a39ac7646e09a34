namespace CommunityKit.Search;

/// <summary>How well the hits answer the question.</summary>
public enum SearchMatch
{
    /// <summary>Nothing was found.</summary>
    Nothing,

    /// <summary>Every hit has every word of the question, in some form.</summary>
    Exact,

    /// <summary>Every hit has every word of the question after its spelling was corrected.</summary>
    Corrected,

    /// <summary>No document has every word; these have some of them.</summary>
    Similar,
}
