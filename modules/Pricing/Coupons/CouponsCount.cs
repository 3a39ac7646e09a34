namespace CommunityKit.Pricing.Coupons;

/// <summary>How many coupons a member can use.</summary>
public sealed record CouponsCount(int Usable);
