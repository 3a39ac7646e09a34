namespace CommunityKit.Pricing.Coupons;

/// <summary>The units of a coupon that a member has. Invariant: 0 ≤ used ≤ claimed ≤ units for one member.</summary>
public sealed class CouponMember
{
    public Guid CouponId { get; set; }

    public Guid MemberId { get; set; }

    /// <summary>Units that the member claimed, or used without claiming.</summary>
    public int Claimed { get; set; }

    public int Used { get; set; }

    public DateTimeOffset ClaimedAt { get; set; }
}
