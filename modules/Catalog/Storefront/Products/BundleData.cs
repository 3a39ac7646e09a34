namespace CommunityKit.Catalog.Storefront.Products;

/// <summary>What is read of a part of a bundle to name it.</summary>
public sealed record BundleData
{
    public Guid BundleId { get; init; }

    public int Quantity { get; init; }

    public string Handle { get; init; } = "";

    public LocalizedText Title { get; init; } = LocalizedText.Empty;

    public IReadOnlyList<CommunityKit.Catalog.Products.ProductOption> Options { get; init; } = [];

    public string Value1 { get; init; } = "";

    public string Value2 { get; init; } = "";

    public string Value3 { get; init; } = "";

    public string? Sku { get; init; }

    public Guid VariantId { get; init; }

    public bool IsPublished { get; init; }
}
