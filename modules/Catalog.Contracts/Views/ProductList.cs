namespace CommunityKit.Catalog.Views;

/// <summary>Products with filters, sorting, count and "load more". Immutable.</summary>
/// <param name="Cards">The products of this page.</param>
/// <param name="Total">Number of products on all pages; may be some seconds old.</param>
public sealed record ProductList(IReadOnlyList<ProductCard> Cards, long Total)
{
    /// <summary>Address of the next page; null on the last.</summary>
    public string? NextUrl { get; init; }

    /// <summary>True when this is not the first page.</summary>
    public bool IsContinued { get; init; }

    /// <summary>Address of the first page; for <see cref="IsContinued"/>.</summary>
    public string FirstUrl { get; init; } = "";

    /// <summary>Address of the list of all products.</summary>
    public string AllUrl { get; init; } = "";

    /// <summary>The filters.</summary>
    public required ProductFilters Filters { get; init; }

    /// <summary>The orders to choose from.</summary>
    public IReadOnlyList<SortLink> Sorts { get; init; } = [];

    /// <summary>Where to go when nothing fits: some products that the shop has.</summary>
    public IReadOnlyList<ProductCard> Instead { get; init; } = [];
}
