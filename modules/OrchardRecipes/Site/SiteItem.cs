using CommunityKit.OrchardRecipes.Json;

namespace CommunityKit.OrchardRecipes.Site;

/// <summary>A page, an article or a shared block of the other site.</summary>
/// <param name="Place">Where it stands in the recipe.</param>
/// <param name="Key">Its id there.</param>
/// <param name="Type">Name of its type there.</param>
/// <param name="Title">Plain text.</param>
internal sealed record SiteItem(Node Place, string Key, string Type, string Title)
{
    /// <summary>Its address there; empty when it has none.</summary>
    public string Path { get; init; } = "";

    /// <summary>True when the recipe makes it the first page.</summary>
    public bool IsHome { get; init; }

    /// <summary>True for a piece that stands in a layer: it becomes a shared block.</summary>
    public bool IsShared { get; init; }

    public string Culture { get; init; } = "";

    /// <summary>The set of its translations; empty for none.</summary>
    public string Set { get; init; } = "";

    public bool IsLive { get; init; }

    /// <summary>UTC; null when unknown.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    public string Summary { get; init; } = "";

    public string SeoTitle { get; init; } = "";

    public bool IsUnlisted { get; init; }

    public string Author { get; init; } = "";

    /// <summary>Values of its type's own fields, by their names there.</summary>
    public IReadOnlyDictionary<string, FieldValue> Values { get; init; } = new Dictionary<string, FieldValue>(StringComparer.Ordinal);

    public IReadOnlyList<Piece> Body { get; init; } = [];
}
