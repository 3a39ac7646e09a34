using CommunityKit.UI.Admin.Lists;
using CommunityKit.UI.Pages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Pricing.Coupons;

/// <summary>The member's coupons, and claiming public ones.</summary>
[Authorize]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class CouponsController(MyCoupons mine, ClaimCoupon claim, CouponWords words, PageInfo page, IStringLocalizer<PricingModule> text) : Controller
{
    [HttpGet(PricingPaths.Coupons)]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        if (User.FindId() is not { } member)
        {
            return NotFound();
        }

        page.Title = text["coupons.title"];
        page.NoIndex = true;
        var coupons = await mine.ReadAsync(member, cancellationToken);
        return View("Coupons", new CouponsPage(
            [.. coupons.Where(IsUsable).Select(Card)],
            [.. coupons.Where(coupon => coupon.CanClaim || coupon.IsGone).Select(coupon => Card(coupon) with { Unused = 0 })],
            [.. coupons.Where(coupon => !IsUsable(coupon) && coupon.Unused + coupon.Used > 0).Select(Card)]));
    }

    [HttpPost(PricingPaths.Coupons + "/claim")]
    public async Task<IActionResult> Claim(string? code, CancellationToken cancellationToken)
    {
        if (User.FindId() is not { } member)
        {
            return NotFound();
        }

        var outcome = await claim.RunAsync(member, code ?? "", cancellationToken);
        this.Flash(text["claim." + outcome], outcome == ClaimOutcome.Claimed ? AdminTone.Good : AdminTone.Warning);
        return Redirect(Request.PathBase + PricingPaths.Coupons);
    }

    [HttpPost(PricingPaths.Coupons + "/claim-all")]
    public async Task<IActionResult> ClaimAll(CancellationToken cancellationToken)
    {
        if (User.FindId() is not { } member)
        {
            return NotFound();
        }

        var count = await claim.RunAllAsync(member, cancellationToken);
        this.Flash(count > 0 ? text["claim.all", count] : text["claim.none"], count > 0 ? AdminTone.Good : AdminTone.Warning);
        return Redirect(Request.PathBase + PricingPaths.Coupons);
    }

    private static bool IsUsable(MyCoupon coupon) => coupon is { Unused: > 0, IsOver: false };

    private CouponCard Card(MyCoupon mine) => new(mine.Coupon.Code, mine.Coupon.Name.For(), words.Value(mine.Coupon), words.Condition(mine.Coupon))
    {
        Unused = mine.Unused,
        From = mine.IsOpen ? null : mine.Coupon.FromAt,
        Until = mine.Coupon.UntilAt,
        IsGone = mine.IsGone,
        IsUsed = mine is { Unused: 0, Used: > 0 },
    };
}
