using CommunityKit.Catalog.Products;

namespace CommunityKit.Catalog.Storefront.Lists;

/// <summary>What a list of products is asked for. Comes from an address, so it may be nonsense: what is unknown finds nothing.</summary>
public sealed record ProductQuery
{
    public const int MaxText = 100;

    /// <summary>Search text; null for none.</summary>
    public string? Text { get; init; }

    /// <summary>Handle of a category; those below it count too.</summary>
    public string? Category { get; init; }

    /// <summary>Handles of brands, any of which fits.</summary>
    public IReadOnlyList<string> Brands { get; init; } = [];

    /// <summary>Tags, all of which must fit.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Values of attributes; each attribute must fit.</summary>
    public IReadOnlyList<ChosenValues> Values { get; init; } = [];

    /// <summary>Ranges of numbers, all of which must fit.</summary>
    public IReadOnlyList<NumberRange> Ranges { get; init; } = [];

    /// <summary>Lowest price in minor units.</summary>
    public long? MinPrice { get; init; }

    /// <summary>Highest price in minor units.</summary>
    public long? MaxPrice { get; init; }

    public bool InStock { get; init; }

    /// <summary>Code of a supplier; only staff ask for it.</summary>
    public string? Supplier { get; init; }

    /// <summary>Only products in this state; null for all of them, which only staff may ask.</summary>
    public ProductStatus? Status { get; init; } = ProductStatus.Active;

    public ProductOrder Order { get; init; }

    /// <summary>Cursor of the page before.</summary>
    public string? After { get; init; }

    public bool IsFiltered =>
        Text is not null || Brands.Count > 0 || Tags.Count > 0 || Values.Count > 0 || Ranges.Count > 0 || MinPrice is not null || MaxPrice is not null || InStock;

    /// <summary>Names the set of products, whatever their order and page.</summary>
    public string SetKey => string.Join(
        '\u001f',
        [
            "count", Text, Category, string.Join(',', Brands), string.Join(',', Tags),
            string.Join(',', Values.Select(v => $"{v.Attribute}={string.Join('|', v.Keys)}")),
            string.Join(',', Ranges.Select(r => string.Create(Invariant, $"{r.Attribute}={r.Min}..{r.Max}"))),
            MinPrice?.ToString(Invariant), MaxPrice?.ToString(Invariant), InStock ? "1" : "", Supplier, Status?.ToString(),
        ]);

    private static System.Globalization.CultureInfo Invariant => System.Globalization.CultureInfo.InvariantCulture;
}
