namespace CommunityKit.Pricing.FlashSales;

/// <summary>Pieces that a member has taken at a flash price. Invariant: 0 ≤ taken ≤ the limit of the price.</summary>
public sealed class FlashBuyer
{
    public Guid PriceId { get; set; }

    public Guid MemberId { get; set; }

    public int Taken { get; set; }
}
