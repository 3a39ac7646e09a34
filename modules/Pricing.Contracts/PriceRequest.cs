namespace CommunityKit.Pricing;

/// <summary>What is to be priced, for whom and when. Immutable.</summary>
/// <param name="Lines">The lines; ids are unique.</param>
/// <param name="At">UTC instant that decides which prices and offers hold.</param>
public sealed record PriceRequest(IReadOnlyList<PriceRequestLine> Lines, DateTimeOffset At)
{
    /// <summary>Member who buys; null for a guest.</summary>
    public Guid? MemberId { get; init; }

    /// <summary>Segments that the member belongs to, for prices and offers made for them.</summary>
    public IReadOnlyList<string> Segments { get; init; } = [];

    /// <summary>Coupon codes as typed; letter case and surrounding blanks do not matter.</summary>
    public IReadOnlyList<string> CouponCodes { get; init; } = [];

    /// <summary>Where the goods go; null while unknown, then nothing is charged for the way.</summary>
    public PriceDestination? Destination { get; init; }

    /// <summary>Key of the chosen way to the buyer such as <c>delivery/standard</c>; null while none is chosen.</summary>
    public string? FulfilmentKey { get; init; }

    /// <summary>Order that is being priced again: what it has claimed already (coupons, flash pieces) counts as available to it.</summary>
    public Guid? OrderId { get; init; }

    /// <summary>What calculators of other modules need, by names that they document, for example points to spend.</summary>
    public IReadOnlyDictionary<string, string> Inputs { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
