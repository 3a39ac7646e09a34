namespace CommunityKit.Pricing.Coupons;

/// <summary>The member's coupons page.</summary>
public sealed record CouponsPage(IReadOnlyList<CouponCard> Usable, IReadOnlyList<CouponCard> Claimable, IReadOnlyList<CouponCard> Past);
