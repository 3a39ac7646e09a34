using CommunityKit.Pricing.Coupons;
using CommunityKit.UI.Views;

namespace CommunityKit.Pricing.Storefront;

/// <summary>The views that this module puts into places of other modules.</summary>
public static class PricingViews
{
    public static ViewName<WhyThisPrice> WhyThisPrice { get; } = new(Quotes.Notes.ModuleId, "WhyThisPrice");

    public static ViewName<CouponsCount> CouponsTile { get; } = new(Quotes.Notes.ModuleId, "CouponsTile");
}
