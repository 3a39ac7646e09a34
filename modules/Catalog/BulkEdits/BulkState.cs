using CommunityKit.Catalog.Products;

namespace CommunityKit.Catalog.BulkEdits;

/// <summary>What of a product a bulk edit can touch, as it was before. (Setters: it is kept as JSON.)</summary>
public sealed class BulkState
{
    public IReadOnlyList<BulkVariantState> Variants { get; set; } = [];

    public ProductStatus Status { get; set; }

    public IReadOnlyList<Guid> Categories { get; set; } = [];

    public IReadOnlyList<string> Tags { get; set; } = [];

    public string TaxClass { get; set; } = "";

    public string Supplier { get; set; } = "";

    public static BulkState Of(ProductDraft product) => new()
    {
        Variants = [.. product.Variants.Select(v => new BulkVariantState { Id = v.Id ?? Guid.Empty, PriceMinor = v.Price.Minor, CompareAtMinor = v.CompareAt?.Minor })],
        Status = product.Status,
        Categories = product.CategoryIds,
        Tags = product.Tags,
        TaxClass = product.TaxClass,
        Supplier = product.Supplier,
    };

    /// <summary>The product as it was.</summary>
    public ProductDraft Restore(ProductDraft product) => product with
    {
        Variants = [.. product.Variants.Select(Restore)],
        Status = Status,
        CategoryIds = Categories,
        Tags = Tags,
        TaxClass = TaxClass,
        Supplier = Supplier,
    };

    private VariantDraft Restore(VariantDraft variant) => Variants.FirstOrDefault(v => v.Id == variant.Id) is { } before
        ? variant with
        {
            Price = new Money(before.PriceMinor, variant.Price.Currency),
            CompareAt = before.CompareAtMinor is { } minor ? new Money(minor, variant.Price.Currency) : null,
        }
        : variant;
}
