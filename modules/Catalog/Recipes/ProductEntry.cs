using CommunityKit.Catalog.Products;

namespace CommunityKit.Catalog.Recipes;

/// <summary>A product in a recipe.</summary>
public sealed class ProductEntry
{
    public required string Handle { get; set; }

    public required LocalizedText Title { get; set; }

    public LocalizedText Subtitle { get; set; } = LocalizedText.Empty;

    /// <summary>Markdown.</summary>
    public LocalizedText Description { get; set; } = LocalizedText.Empty;

    /// <summary>Handle of its category.</summary>
    public string? Category { get; set; }

    public BrandEntry? Brand { get; set; }

    public IReadOnlyList<string> Tags { get; set; } = [];

    public IReadOnlyList<ProductAttribute> Attributes { get; set; } = [];

    public IReadOnlyList<ProductOption> Options { get; set; } = [];

    public IReadOnlyList<VariantEntry> Variants { get; set; } = [];

    public IReadOnlyList<ImageEntry> Images { get; set; } = [];

    public ProductStatus Status { get; set; }

    public bool Featured { get; set; }

    public DateTimeOffset? PublishedAt { get; set; }
}
