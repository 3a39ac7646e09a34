namespace CommunityKit.Search;

/// <summary>Something that can be found.</summary>
/// <param name="Id">Stable id, unique in the source.</param>
/// <param name="Title">Title in the document's language.</param>
/// <param name="Url">Path below the tenant's root, for example <c>/products/pumpkin-puree</c>.</param>
/// <param name="Cursor">Place of this state of the document in the source's order of changes.</param>
public sealed record SearchDocument(string Id, string Title, string Url, SearchCursor Cursor)
{
    /// <summary>Longer text; plain, no markup.</summary>
    public string? Body { get; init; }

    /// <summary>BCP 47 language of title and body; null for all.</summary>
    public string? Culture { get; init; }

    /// <summary>Words to filter by, by name, for example category and brand.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Facets { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Only users with this permission may find it; null for everyone.</summary>
    public string? RequiredPermission { get; init; }

    /// <summary>True when the document is gone and must leave the index.</summary>
    public bool Deleted { get; init; }
}
