namespace CommunityKit.Pricing.Api;

/// <summary>A coupon of the caller, in the caller's language.</summary>
public sealed record CouponItem(string Code, string Name, string Value, string Condition)
{
    public int Unused { get; init; }

    public int Used { get; init; }

    public bool CanUse { get; init; }

    public bool CanClaim { get; init; }

    public DateTimeOffset? From { get; init; }

    public DateTimeOffset? Until { get; init; }
}
