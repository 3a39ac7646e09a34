using CommunityKit.Catalog.Products;

namespace CommunityKit.Catalog.Recipes;

/// <summary>A product in a recipe.</summary>
public sealed record ProductEntry
{
    public required string Handle { get; init; }

    public required LocalizedText Title { get; init; }

    public LocalizedText Subtitle { get; init; } = LocalizedText.Empty;

    /// <summary>Markdown.</summary>
    public LocalizedText Description { get; init; } = LocalizedText.Empty;

    /// <summary>Handle of its category.</summary>
    public string? Category { get; init; }

    public BrandEntry? Brand { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    public IReadOnlyList<ProductAttribute> Attributes { get; init; } = [];

    public IReadOnlyList<ProductOption> Options { get; init; } = [];

    public IReadOnlyList<VariantEntry> Variants { get; init; } = [];

    public IReadOnlyList<ImageEntry> Images { get; init; } = [];

    public ProductStatus Status { get; init; }

    public bool Featured { get; init; }

    public DateTimeOffset? PublishedAt { get; init; }
}
