namespace CommunityKit.Pricing;

/// <summary>Addresses of pricing, below the tenant's root.</summary>
public static class PricingPaths
{
    /// <summary>The member's coupons, and those that can be claimed.</summary>
    public const string Coupons = "/account/coupons";
}
