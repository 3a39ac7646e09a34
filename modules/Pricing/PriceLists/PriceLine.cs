namespace CommunityKit.Pricing.PriceLists;

/// <summary>A price in a recipe's price list.</summary>
public sealed class PriceLine
{
    /// <summary>SKU, handle of a product, id of a variant, or <c>*</c>.</summary>
    public required string Goods { get; set; }

    /// <summary>Price such as <c>12.50</c>; or <see cref="Percent"/>.</summary>
    public string? Price { get; set; }

    /// <summary>Part of the list price: 95 is 95 %.</summary>
    public decimal? Percent { get; set; }

    public int FromPieces { get; set; } = 1;
}
