using CommunityKit.Pricing.Rules;

namespace CommunityKit.Pricing.PriceLists;

/// <summary>A price in a list: fixed, or a part of the list price.</summary>
public sealed class PriceEntry
{
    public Guid Id { get; set; }

    public Guid ListId { get; set; }

    /// <summary>The goods as the shop wrote them down.</summary>
    public string Goods { get; set; } = "";

    /// <summary>The same as <see cref="Rules.GoodsKey.Normalise"/> makes it.</summary>
    public string GoodsKey { get; set; } = "";

    /// <summary>Pieces from which the price holds.</summary>
    public int MinQuantity { get; set; } = 1;

    /// <summary>Price of a piece; null when it is a part of the list price.</summary>
    public long? PriceMinor { get; set; }

    /// <summary>Part of the list price: 9500 is 95 %. Null when the price is fixed.</summary>
    public int? BasisPoints { get; set; }

    public long PriceOf(long listMinor) => PriceMinor ?? Percent.Of(listMinor, BasisPoints ?? Percent.Whole);
}
