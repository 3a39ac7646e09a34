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

    /// <summary>Brand, maker or author in words; weighs less than the title and more than the body.</summary>
    public string? Brand { get; init; }

    /// <summary>Names of the places where it stands, for example the category and those above it.</summary>
    public string? Category { get; init; }

    /// <summary>Further words that find it like its title does: tags, codes, other names. Separate them by line breaks.</summary>
    public string? Keywords { get; init; }

    /// <summary>BCP 47 language of title and body; null for all.</summary>
    public string? Culture { get; init; }

    /// <summary>Words to filter by, by name, for example category and brand.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Facets { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>
    /// Names of facets and of their values for people, in the document's language: keys <c>brand</c> and <c>brand:pigeon</c>. What has no
    /// name here is shown as it is.
    /// </summary>
    public IReadOnlyDictionary<string, string> Labels { get; init; } = new Dictionary<string, string>();

    /// <summary>
    /// Whole numbers to sort and limit by: <c>price</c> in minor units of the shop's currency, <c>created</c> in Unix seconds, and others by
    /// names of the source's own.
    /// </summary>
    public IReadOnlyDictionary<string, long> Numbers { get; init; } = new Dictionary<string, long>();

    /// <summary>Path of a picture in the shop's files; null for none.</summary>
    public string? Picture { get; init; }

    /// <summary>Factor on the rank among hits that fit alike: 1 for ordinary, above 0 and at most 10.</summary>
    public double Boost { get; init; } = 1;

    /// <summary>Only users with this permission may find it; null for everyone.</summary>
    public string? RequiredPermission { get; init; }

    /// <summary>True when the document is gone and must leave the index.</summary>
    public bool Deleted { get; init; }
}
