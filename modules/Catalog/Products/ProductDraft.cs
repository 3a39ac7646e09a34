namespace CommunityKit.Catalog.Products;

/// <summary>
/// A product as somebody wants it to be: all of it. Forms, the interface for programs, imports and recipes all end in one; the product
/// itself decides whether it fits. Immutable.
/// </summary>
public sealed record ProductDraft
{
    /// <summary>Empty to have it made of the title.</summary>
    public string Handle { get; init; } = "";

    public LocalizedText Title { get; init; } = LocalizedText.Empty;

    public LocalizedText Subtitle { get; init; } = LocalizedText.Empty;

    /// <summary>Markdown.</summary>
    public LocalizedText Description { get; init; } = LocalizedText.Empty;

    /// <summary>What an import found before it became Markdown; kept, never shown.</summary>
    public string? DescriptionSource { get; init; }

    /// <summary>Name of the brand; empty for none.</summary>
    public LocalizedText Brand { get; init; } = LocalizedText.Empty;

    public IReadOnlyList<string> Tags { get; init; } = [];

    public IReadOnlyList<ProductAttribute> Attributes { get; init; } = [];

    /// <summary>What it is by the shop's attributes.</summary>
    public IReadOnlyList<ProductValue> Values { get; init; } = [];

    /// <summary>Tax class; empty for the shop's standard class.</summary>
    public string TaxClass { get; init; } = "";

    /// <summary>Code of the supplier who sends it; empty for the shop itself.</summary>
    public string Supplier { get; init; } = "";

    /// <summary>Products to show beside it, in order.</summary>
    public IReadOnlyList<Guid> Related { get; init; } = [];

    /// <summary>True to show this product beside those too.</summary>
    public bool RelatedBothWays { get; init; }

    public IReadOnlyList<ProductOption> Options { get; init; } = [];

    public IReadOnlyList<VariantDraft> Variants { get; init; } = [];

    public IReadOnlyList<ImageDraft> Images { get; init; } = [];

    /// <summary>The first one is the primary category.</summary>
    public IReadOnlyList<Guid> CategoryIds { get; init; } = [];

    public ProductStatus Status { get; init; }

    /// <summary>Null to keep the instant, or to set it when the product becomes visible for the first time.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    public bool IsFeatured { get; init; }

    public LocalizedText SeoTitle { get; init; } = LocalizedText.Empty;

    public LocalizedText SeoDescription { get; init; } = LocalizedText.Empty;
}
