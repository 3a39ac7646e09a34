using CommunityKit.Catalog.Queries;

namespace CommunityKit.Catalog.Products;

/// <summary>A variant as somebody wants it to be. Immutable.</summary>
public sealed record VariantDraft
{
    /// <summary>Which variant it is; null to find it by its values, then by its SKU, or to make a new one.</summary>
    public Guid? Id { get; init; }

    public string? Sku { get; init; }

    /// <summary>Code of a value for each option, in the order of the options.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    public Money Price { get; init; }

    public Money? CompareAt { get; init; }

    public int WeightGrams { get; init; }

    public string? Barcode { get; init; }

    /// <summary>Pieces on hand; may be negative after overselling.</summary>
    public int Quantity { get; init; }

    /// <summary>False when pieces are not counted.</summary>
    public bool TracksStock { get; init; } = true;

    /// <summary>True to sell on when none is on hand.</summary>
    public bool Oversells { get; init; }

    /// <summary>True for goods that are downloaded or read online: no stock is counted.</summary>
    public bool IsDigital { get; init; }

    /// <summary>How it is priced by weight; null by the piece.</summary>
    public WeightPricing? ByWeight { get; init; }

    /// <summary>What a piece holds; null when no unit price is told.</summary>
    public Content? Content { get; init; }

    /// <summary>What it is made of, for a bundle; empty else.</summary>
    public IReadOnlyList<BundlePart> Parts { get; init; } = [];

    /// <summary>Position in <see cref="ProductDraft.Images"/> of the picture that shows it; null for none of its own.</summary>
    public int? Image { get; init; }
}
