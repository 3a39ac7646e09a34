namespace CommunityKit.Pricing.Api;

/// <summary>A page of coupons and the cursor of the next.</summary>
public sealed record CouponItems(IReadOnlyList<CouponItem> Items, string? Next);
