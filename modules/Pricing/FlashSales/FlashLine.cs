namespace CommunityKit.Pricing.FlashSales;

/// <summary>A price in a recipe's flash sale.</summary>
public sealed class FlashLine
{
    /// <summary>SKU, handle of a product, id of a variant, or <c>*</c>.</summary>
    public required string Goods { get; set; }

    public required string Price { get; set; }

    public int? Pieces { get; set; }

    public int? PerMember { get; set; }
}
