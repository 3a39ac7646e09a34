using CommunityKit.Catalog.Products;

namespace CommunityKit.Catalog.Api;

/// <summary>A product on the wire as somebody wants it to be: all of it, in every language.</summary>
public class ProductBody
{
    /// <summary>Left out to have it made of the title.</summary>
    public string Handle { get; set; } = "";

    public LocalizedText Title { get; set; } = LocalizedText.Empty;

    public LocalizedText Subtitle { get; set; } = LocalizedText.Empty;

    /// <summary>Markdown.</summary>
    public LocalizedText Description { get; set; } = LocalizedText.Empty;

    /// <summary>Name of the brand; empty for none.</summary>
    public LocalizedText Brand { get; set; } = LocalizedText.Empty;

    public IReadOnlyList<string> Tags { get; set; } = [];

    public IReadOnlyList<ProductAttribute> Attributes { get; set; } = [];

    /// <summary>What it is by the shop's attributes.</summary>
    public IReadOnlyList<ValueBody> Values { get; set; } = [];

    public string TaxClass { get; set; } = "";

    /// <summary>Code of the supplier; only staff sees it.</summary>
    public string? Supplier { get; set; }

    /// <summary>Ids of products to show beside it.</summary>
    public IReadOnlyList<Guid> Related { get; set; } = [];

    /// <summary>True to show it beside those too.</summary>
    public bool RelatedBothWays { get; set; }

    public IReadOnlyList<ProductOption> Options { get; set; } = [];

    public IReadOnlyList<VariantBody> Variants { get; set; } = [];

    public IReadOnlyList<ImageBody> Images { get; set; } = [];

    /// <summary>Handles of its categories; the first one is the primary one.</summary>
    public IReadOnlyList<string> Categories { get; set; } = [];

    public ProductStatus Status { get; set; }

    public DateTimeOffset? PublishedAt { get; set; }

    public bool Featured { get; set; }

    public LocalizedText SeoTitle { get; set; } = LocalizedText.Empty;

    public LocalizedText SeoDescription { get; set; } = LocalizedText.Empty;
}
