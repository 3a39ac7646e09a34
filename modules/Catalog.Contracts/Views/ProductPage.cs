using CommunityKit.Catalog.Slots;
using CommunityKit.Catalog.Stock;
using Microsoft.AspNetCore.Html;

namespace CommunityKit.Catalog.Views;

/// <summary>A product. Immutable.</summary>
/// <param name="Context">Id, handle, title and the chosen variant, as slots are told.</param>
/// <param name="Price">Price of the chosen variant, or where prices begin.</param>
public sealed record ProductPage(ProductContext Context, PriceBlock Price)
{
    /// <summary>Id of the product.</summary>
    public Guid Id => Context.ProductId;

    /// <summary>Title in the reader's language.</summary>
    public string Title => Context.Title;

    /// <summary>One line below the title; may be empty.</summary>
    public string Subtitle { get; init; } = "";

    /// <summary>Link to the other products of the brand; null without a brand.</summary>
    public CategoryLink? Brand { get; init; }

    /// <summary>The pictures.</summary>
    public required ProductGallery Gallery { get; init; }

    /// <summary>The choice among the variants.</summary>
    public required VariantPicker Picker { get; init; }

    /// <summary>Availability of the chosen variant, or of the product while the choice is open.</summary>
    public VariantAvailability Availability { get; init; }

    /// <summary>True to say how many are left; a setting of the shop.</summary>
    public bool ShowQuantity { get; init; }

    /// <summary>Stock keeping unit of the chosen variant; null without one.</summary>
    public string? Sku { get; init; }

    /// <summary>Facts: name and value in the reader's language.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Attributes { get; init; } = [];

    /// <summary>Description, rendered and safe; null without one.</summary>
    public IHtmlContent? Description { get; init; }

    /// <summary>Links to lists of products with the same tag.</summary>
    public IReadOnlyList<CategoryLink> Tags { get; init; } = [];

    /// <summary>True for goods that are downloaded or read online.</summary>
    public bool IsDigital { get; init; }

    /// <summary>What lies in the chosen variant, for a bundle; empty else.</summary>
    public IReadOnlyList<BundleLine> Parts { get; init; } = [];

    /// <summary>True when <see cref="Related"/> was chosen by hand; else it comes from the category.</summary>
    public bool IsRelatedChosen { get; init; }

    /// <summary>Products to look at beside this one.</summary>
    public IReadOnlyList<ProductCard> Related { get; init; } = [];

    /// <summary>Where there is more of the category; null without one.</summary>
    public CategoryLink? Category { get; init; }

    /// <summary>Structured data for search engines: JSON-LD that is safe inside a script element.</summary>
    public required IHtmlContent StructuredData { get; init; }

    /// <summary>True when staff look at a product that shoppers cannot see.</summary>
    public bool IsPreview { get; init; }
}
