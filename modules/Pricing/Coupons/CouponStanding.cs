namespace CommunityKit.Pricing.Coupons;

/// <summary>A coupon as it stands for somebody.</summary>
/// <param name="Coupon">The coupon with its counts.</param>
public sealed record CouponStanding(Coupon Coupon)
{
    /// <summary>Units that the buyer has or had.</summary>
    public int Claimed { get; init; }

    /// <summary>Units that the buyer has used.</summary>
    public int Used { get; init; }

    /// <summary>What the order that is priced again took off by it; null when it does not use it.</summary>
    public long? OwnMinor { get; init; }

    /// <summary>When the buyer joined; null for a guest and when it is not known.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Money that it can still take off.</summary>
    public long LeftMinor => Coupon.BudgetMinor is { } budget ? budget - Coupon.SpentMinor + (OwnMinor ?? 0) : long.MaxValue;

    /// <summary>True if the buyer has a unit already: claimed and not used, or used by the very order.</summary>
    public bool HasUnit => OwnMinor is not null || Used < Claimed;

    public bool IsNewEnough(DateTimeOffset at) =>
        Coupon.NewMemberDays is not { } days || (Since is { } since && at < since.AddDays(days));
}
