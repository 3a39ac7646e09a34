using CommunityKit.Pricing.Tests.Support;
using CommunityKit.Testing.Databases;
using CommunityKit.Testing.Modules;

namespace CommunityKit.Pricing.Tests.Storefront;

public sealed class CouponPageTests
{
    [Fact]
    public async Task A_member_claims_all_coupons_with_one_press_and_finds_their_codes()
    {
        await using var host = await PricingShop.StartAsync(DatabaseKind.Sqlite);
        using var member = host.Client(new TestUser("Ann"), "en");
        var page = await member.GetAsync("/account/coupons");
        Assert.Equal(["Twenty for you", "Free delivery"], page.Texts("section[aria-labelledby=prc-claim] h3"));

        page = await page.SubmitAsync("form[action$='/claim-all']");

        Assert.Equal(["CLAIM20", "SHIPFREE"], page.Texts("section[aria-labelledby=prc-mine] .prc-code"));
        Assert.False(page.Has("section[aria-labelledby=prc-claim]"));
        Assert.Equal(["¥20 off", "Free delivery"], page.Texts(".prc-coupon__value"));
    }

    [Fact]
    public async Task A_visitor_is_asked_to_sign_in_and_a_coupon_that_ended_is_past()
    {
        await using var host = await PricingShop.StartAsync(DatabaseKind.Sqlite);
        using var visitor = host.Client();
        Assert.Contains("sign-in", (await visitor.GetAsync("/account/coupons")).Address.ToString(), StringComparison.Ordinal);

        using var member = host.Client(new TestUser("Ann"), "en");
        await (await member.GetAsync("/account/coupons")).SubmitAsync("form[action$='/claim']");
        host.Clock.Advance(TimeSpan.FromDays(60));
        var page = await member.GetAsync("/account/coupons");
        Assert.Equal(["Twenty for you"], page.Texts("section[aria-labelledby=prc-past] h3"));
        Assert.False(page.Has("section[aria-labelledby=prc-mine]"));
    }

    [Fact]
    public async Task The_product_page_says_why_somebody_pays_less_and_until_when()
    {
        await using var host = await PricingShop.StartAsync(DatabaseKind.Sqlite);
        using var visitor = host.Client(culture: "en");
        using var member = host.Client(new TestUser("Ann"), "en");

        var lamp = await visitor.GetAsync("/products/lamp");
        Assert.Contains("Night sale: ¥50 each", lamp.Text(".prc-why"), StringComparison.Ordinal);
        Assert.Equal("2026-03-03T00:00:00.000Z", lamp.One(".prc-why ck-countdown").GetAttribute("deadline"));
        Assert.Contains("10 left", lamp.Text(".prc-why"), StringComparison.Ordinal);
        Assert.Equal(["10 or more: ¥15"], (await visitor.GetAsync("/products/cup")).Texts(".prc-tiers li"));
        Assert.False((await visitor.GetAsync("/products/oolong")).Has(".prc-why"));
        Assert.Contains("Member price “Club”", (await member.GetAsync("/products/oolong")).Text(".prc-why"), StringComparison.Ordinal);

        host.Clock.Advance(TimeSpan.FromDays(1));
        Assert.False((await visitor.GetAsync("/products/lamp")).Has(".prc-why"));
    }
}
