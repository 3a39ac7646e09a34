namespace CommunityKit.Pricing.Coupons;

/// <summary>A coupon on the member's page.</summary>
public sealed record CouponCard(string Code, string Name, string Value, string Condition)
{
    public int Unused { get; init; }

    /// <summary>When it can be used; null once it can.</summary>
    public DateTimeOffset? From { get; init; }

    public DateTimeOffset? Until { get; init; }

    public bool IsGone { get; init; }

    public bool IsUsed { get; init; }
}
