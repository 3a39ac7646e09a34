namespace CommunityKit.Pricing.Api;

/// <summary>What is to be priced.</summary>
public sealed class QuoteBody
{
    public required IReadOnlyList<QuoteBodyLine> Lines { get; set; }

    /// <summary>Coupon codes as typed.</summary>
    public IReadOnlyList<string> Coupons { get; set; } = [];

    /// <summary>Where it goes; left out while unknown.</summary>
    public QuoteBodyDestination? Destination { get; set; }

    /// <summary>Key of the way to the buyer such as <c>delivery/standard</c>.</summary>
    public string? Fulfilment { get; set; }
}
