using CommunityKit.Monetary;

namespace CommunityKit.Catalog.Queries;

/// <summary>What a cart, an order or a campaign needs to know about a variant. Immutable.</summary>
/// <param name="VariantId">Id of the variant.</param>
/// <param name="ProductId">Id of its product.</param>
/// <param name="Handle">Handle of the product.</param>
/// <param name="Title">Title of the product.</param>
/// <param name="Price">List price, without any promotion.</param>
public sealed record VariantFacts(Guid VariantId, Guid ProductId, string Handle, string Title, Money Price)
{
    /// <summary>Chosen values such as <c>59 / Sage</c>; empty for a product without options.</summary>
    public string Label { get; init; } = "";

    /// <summary>Stock keeping unit, or null.</summary>
    public string? Sku { get; init; }

    /// <summary>Former or regular price, higher than <see cref="Price"/>; null when there is none.</summary>
    public Money? CompareAt { get; init; }

    /// <summary>Weight with packaging in grams; 0 when unknown.</summary>
    public int WeightGrams { get; init; }

    /// <summary>Picture of the variant, else of the product, as a path in the file store; null without one.</summary>
    public string? Picture { get; init; }

    /// <summary>Address of the product page with this variant chosen, below the tenant's root.</summary>
    public string Path { get; init; } = "";

    /// <summary>Ids of the product's categories and of those above them.</summary>
    public IReadOnlyList<Guid> CategoryIds { get; init; } = [];

    /// <summary>True if the product is visible in the shop.</summary>
    public bool IsPublished { get; init; }

    /// <summary>Id of the product's brand; null without one.</summary>
    public Guid? BrandId { get; init; }

    /// <summary>Tags of the product.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Tax class; empty for the shop's standard class.</summary>
    public string TaxClass { get; init; } = "";

    /// <summary>How it is priced by weight; null for goods priced by the piece. <see cref="Price"/> is then for <see cref="WeightPricing.PerGrams"/>.</summary>
    public WeightPricing? ByWeight { get; init; }

    /// <summary>True for goods that are downloaded or read online: nothing is sent, no stock is counted.</summary>
    public bool IsDigital { get; init; }

    /// <summary>What one piece is made of, for a bundle: its stock is that of the parts; empty else.</summary>
    public IReadOnlyList<BundlePart> Parts { get; init; } = [];

    /// <summary>Code of the supplier who sends it; empty for the shop itself.</summary>
    public string Supplier { get; init; } = "";

    /// <summary>What the catalog was told about its stock.</summary>
    public StockRule Stock { get; init; } = new(IsCounted: true, Oversells: false, Quantity: 0);
}
