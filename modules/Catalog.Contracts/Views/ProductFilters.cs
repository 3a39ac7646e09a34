namespace CommunityKit.Catalog.Views;

/// <summary>The filters of a list: a form that sends its fields with GET. Immutable.</summary>
/// <param name="Action">Address of the list without filters.</param>
public sealed record ProductFilters(string Action)
{
    /// <summary>Brands to choose from; field <c>brand</c>.</summary>
    public IReadOnlyList<FilterChoice> Brands { get; init; } = [];

    /// <summary>Tags to choose from; field <c>tag</c>.</summary>
    public IReadOnlyList<FilterChoice> Tags { get; init; } = [];

    /// <summary>Filters by the shop's attributes.</summary>
    public IReadOnlyList<AttributeFilter> Attributes { get; init; } = [];

    /// <summary>Lowest price as typed, in the shop's currency; field <c>min</c>.</summary>
    public string Min { get; init; } = "";

    /// <summary>Highest price as typed, in the shop's currency; field <c>max</c>.</summary>
    public string Max { get; init; } = "";

    /// <summary>Sign of the shop's currency.</summary>
    public string Currency { get; init; } = "";

    /// <summary>True to show only what can be bought now; field <c>stock</c> with the value 1.</summary>
    public bool InStock { get; init; }

    /// <summary>Further parts of the address that the form must keep: search text and order.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Kept { get; init; } = [];

    /// <summary>The filters that are set, each with the address of the list without it.</summary>
    public IReadOnlyList<FilterInUse> InUse { get; init; } = [];

    /// <summary>Address of the list without any filter, search text and order kept.</summary>
    public string ClearUrl { get; init; } = "";
}
