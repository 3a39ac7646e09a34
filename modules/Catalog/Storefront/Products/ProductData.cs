using CommunityKit.Catalog.Products;

namespace CommunityKit.Catalog.Storefront.Products;

/// <summary>What is read of a product to show its page.</summary>
public sealed record ProductData
{
    public Guid Id { get; init; }

    public string Handle { get; init; } = "";

    public LocalizedText Title { get; init; } = LocalizedText.Empty;

    public LocalizedText Subtitle { get; init; } = LocalizedText.Empty;

    public LocalizedText Description { get; init; } = LocalizedText.Empty;

    public ProductStatus Status { get; init; }

    public LocalizedText SeoTitle { get; init; } = LocalizedText.Empty;

    public LocalizedText SeoDescription { get; init; } = LocalizedText.Empty;

    public IReadOnlyList<ProductAttribute> Attributes { get; init; } = [];

    public IReadOnlyList<ProductValue> Values { get; init; } = [];

    public IReadOnlyList<ProductOption> Options { get; init; } = [];

    public string? BrandHandle { get; init; }

    public LocalizedText? BrandName { get; init; }

    public IReadOnlyList<VariantData> Variants { get; init; } = [];

    public IReadOnlyList<ImageData> Images { get; init; } = [];

    /// <summary>Parts of those variants that are bundles.</summary>
    public IReadOnlyList<BundleData> Parts { get; init; } = [];

    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Ids of its categories, the primary one first.</summary>
    public IReadOnlyList<Guid> CategoryIds { get; init; } = [];
}
