using CommunityKit.Catalog.Products;

namespace CommunityKit.Catalog.Admin;

/// <summary>A row of the products in the admin.</summary>
public sealed class ProductListRow
{
    public Guid Id { get; init; }

    public LocalizedText Title { get; init; } = LocalizedText.Empty;

    public string SortKey { get; init; } = "";

    public string? Cover { get; init; }

    public ProductStatus Status { get; init; }

    public long PriceMinor { get; init; }

    public string Currency { get; init; } = "";

    public int? Quantity { get; init; }

    /// <summary>Its primary category.</summary>
    public Guid? CategoryId { get; init; }

    public DateTimeOffset UpdatedAt { get; init; }
}
