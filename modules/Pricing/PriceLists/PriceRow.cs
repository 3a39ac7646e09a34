using System.ComponentModel.DataAnnotations;

namespace CommunityKit.Pricing.PriceLists;

/// <summary>A price in the form of a list.</summary>
public sealed class PriceRow
{
    [Required, StringLength(120)]
    public string Goods { get; set; } = "";

    [Range(1, 100_000)]
    public int FromPieces { get; set; } = 1;

    public Money? Price { get; set; }

    /// <summary>Part of the list price in percent; instead of a price.</summary>
    [Range(0, 1000)]
    public decimal? Percent { get; set; }
}
