namespace CommunityKit.Pricing;

/// <summary>Permissions of pricing.</summary>
public static class PricingPermissions
{
    /// <summary>Make and change price lists, offers, coupons, shipping rules and tax rates.</summary>
    public const string Manage = "pricing.manage";

    /// <summary>See them.</summary>
    public const string View = "pricing.view";
}
