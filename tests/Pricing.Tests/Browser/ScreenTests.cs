using CommunityKit.Pricing.Tests.Support;
using CommunityKit.Testing.Browser;
using CommunityKit.Testing.Modules;

namespace CommunityKit.Pricing.Tests.Browser;

[Collection(PricingShopCollection.Name)]
public sealed class ScreenTests(PricingShop shop)
{
    [BrowserTheory]
    [InlineData("account/coupons", 390, "zh-CN", true)]
    [InlineData("account/coupons", 1280, "en", false)]
    [InlineData("products/lamp", 390, "en", false)]
    [InlineData("products/cup", 1280, "zh-CN", true)]
    public Task Every_screen_of_the_shop_keeps_to_the_rules(string path, int width, string culture, bool dark) =>
        BrowserHost.RunAsync(shop.Host.Address, Visitor(width, culture, dark), async page =>
        {
            await page.GotoAsync(path);
            await ScreenChecks.AssertAsync(page);
        });

    [BrowserTheory]
    [InlineData("admin/marketing/coupons", 390, "zh-CN")]
    [InlineData("admin/marketing/coupons/new", 390, "en")]
    [InlineData("admin/marketing/coupons/new", 1280, "zh-CN")]
    [InlineData("admin/pricing/shipping-zones", 1280, "en")]
    public Task Every_screen_of_the_admin_keeps_to_the_rules(string path, int width, string culture) =>
        BrowserHost.RunAsync(shop.Host.Address, Visitor(width, culture, dark: false) with { User = TestUser.Owner }, async page =>
        {
            await page.GotoAsync(path);
            await ScreenChecks.AssertAsync(page, new ScreenRules { Budget = ScreenBudget.Admin, AllowedWords = ["Ctrl", "CSV", "SKU", "中文（中国）"] });
        });

    private static BrowserOptions Visitor(int width, string culture, bool dark) =>
        (width < 600 ? BrowserOptions.Phone : BrowserOptions.Desktop) with { Width = width, Culture = culture, Dark = dark, User = new TestUser("Ann") };
}
