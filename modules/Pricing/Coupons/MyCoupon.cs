namespace CommunityKit.Pricing.Coupons;

/// <summary>A coupon as a member sees it.</summary>
/// <param name="Coupon">The coupon.</param>
/// <param name="Unused">Units that the member can use.</param>
/// <param name="Used">Units that the member has used.</param>
public sealed record MyCoupon(Coupon Coupon, int Unused, int Used)
{
    /// <summary>True if it can be used now.</summary>
    public bool IsOpen { get; init; }

    /// <summary>True if its time is over, or it was switched off.</summary>
    public bool IsOver { get; init; }

    /// <summary>True if the member can claim one now.</summary>
    public bool CanClaim { get; init; }

    /// <summary>True if it could be claimed but none is left.</summary>
    public bool IsGone { get; init; }
}
