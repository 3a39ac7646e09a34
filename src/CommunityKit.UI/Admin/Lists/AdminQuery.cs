namespace CommunityKit.UI.Admin.Lists;

/// <summary>What a list is asked for. Everything in it comes from the address, so it may be nonsense: ignore what is unknown.</summary>
public sealed record AdminQuery
{
    /// <summary>Search text, trimmed; null when there is none.</summary>
    public string? Text { get; init; }

    /// <summary>Chosen filters by name.</summary>
    public IReadOnlyDictionary<string, string> Filters { get; init; } = new Dictionary<string, string>();

    /// <summary>Name of a sortable column; null for the list's own order.</summary>
    public string? Sort { get; init; }

    /// <summary>True to sort downwards.</summary>
    public bool Descending { get; init; }

    /// <summary>Cursor that the previous page returned; null for the first page.</summary>
    public string? After { get; init; }

    /// <summary>Rows on a page.</summary>
    public int PageSize { get; init; } = 50;

    /// <summary>The chosen value of a filter, or null.</summary>
    /// <param name="name">Name of the filter.</param>
    public string? Filter(string name) => Filters.GetValueOrDefault(name);
}
