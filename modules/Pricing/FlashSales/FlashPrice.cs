namespace CommunityKit.Pricing.FlashSales;

/// <summary>The price of some goods in a sale. Invariant, held by the database too: 0 ≤ taken ≤ pieces.</summary>
public sealed class FlashPrice
{
    public Guid Id { get; set; }

    public Guid SaleId { get; set; }

    /// <summary>The goods as the shop wrote them down.</summary>
    public string Goods { get; set; } = "";

    /// <summary>The same as <see cref="Rules.GoodsKey.Normalise"/> makes it.</summary>
    public string GoodsKey { get; set; } = "";

    public long PriceMinor { get; set; }

    /// <summary>Pieces that are sold at this price in all; null without a limit.</summary>
    public int? Pieces { get; set; }

    /// <summary>Pieces that one member gets at this price; null without a limit. With a limit, guests get none.</summary>
    public int? PerMember { get; set; }

    /// <summary>Pieces that orders have taken.</summary>
    public int Taken { get; private set; }

    public bool IsCounted => Pieces is not null || PerMember is not null;
}
