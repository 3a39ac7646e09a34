using CommunityKit.Monetary;

namespace CommunityKit.Pricing;

/// <summary>A way of delivery with its fee.</summary>
/// <param name="Key">Key for <see cref="PriceRequest.FulfilmentKey"/>, beginning with <c>delivery/</c>.</param>
/// <param name="Name">Name in the reader's language.</param>
/// <param name="Fee">Fee before tax is added.</param>
/// <param name="Note">Why it costs that much, for example how much is missing to free delivery.</param>
public sealed record ShippingOption(string Key, string Name, Money Fee, PriceNote Note)
{
    /// <summary>Days from dispatch to the door, the shorter and the longer; null when not promised.</summary>
    public (int From, int To)? Days { get; init; }
}
