using CommunityKit.Accounts.Slots;
using CommunityKit.Pricing.Storefront;
using CommunityKit.UI.Slots;

namespace CommunityKit.Pricing.Coupons;

/// <summary>The way from the account page to the coupons, with the number of those that can be used.</summary>
public sealed class CouponsTile(MyCoupons mine) : ISlotContent<AccountPage>
{
    public async ValueTask<SlotResult> RenderAsync(AccountPage context, CancellationToken cancellationToken)
    {
        var usable = (await mine.ReadAsync(context.MemberId, cancellationToken)).Where(coupon => coupon.IsOpen).Sum(coupon => coupon.Unused);
        return SlotResult.View(PricingViews.CouponsTile, new CouponsCount(usable));
    }
}
