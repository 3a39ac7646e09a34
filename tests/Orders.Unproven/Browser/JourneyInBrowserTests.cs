using CommunityKit.Orders.Tests.Support;
using CommunityKit.Testing.Browser;
using CommunityKit.Testing.Modules;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CommunityKit.Orders.Tests.Browser;

public sealed class JourneyInBrowserTests(StoreFixture fixture) : IClassFixture<StoreFixture>
{
    private static readonly ScreenRules Rules = new() { AllowedWords = ["林小满", "文三路", "浙江省", "杭州市", "西湖区", "顺丰速运", "中通快递", "圆通速递", "京东物流", "EMS", "号", "Rice", "Sandbox"] };
    private readonly Store _store = fixture.Store;

    [BrowserTheory]
    [InlineData(390, "en", true)]
    [InlineData(1280, "zh-CN", true)]
    [InlineData(390, "zh-CN", false)]
    public Task From_the_product_to_the_parcel(int width, string culture, bool javaScript) =>
        BrowserHost.RunAsync(_store.Host.Address, BrowserOptions.Phone with { Width = width, Culture = culture, JavaScript = javaScript }, async page =>
        {
            await page.GotoAsync("products/rice");
            await page.Locator("form.cart-buy button[type=submit]").ClickAsync();
            if (javaScript)
            {
                await Expect(page.Locator("#cart-added")).Not.ToBeEmptyAsync();
            }

            await page.GotoAsync("checkout");
            await page.Locator("[name='Address.Recipient']").FillAsync("林小满");
            await page.Locator("[name='Address.Phone']").FillAsync("13800138000");
            // Each list is filled when the one above it is chosen, by a script or by a press of the button.
            foreach (var (level, code) in new[] { ("ProvinceCode", "33"), ("CityCode", "3301"), ("DistrictCode", "330106") })
            {
                await page.Locator($"[name='Address.{level}']").SelectOptionAsync(code);
                if (!javaScript)
                {
                    await page.Locator("button[name=address-update][value=lists]").ClickAsync();
                }
                else
                {
                    await Expect(page.Locator($"[name='Address.{level}']")).ToHaveValueAsync(code);
                }
            }

            await page.Locator("[name='Address.Detail']").FillAsync("文三路 1 号");
            await Expect(page.Locator("[name=FulfilmentKey]")).ToBeCheckedAsync();
            await ScreenChecks.AssertAsync(page, Rules);
            await page.Locator("button[value=place]").ClickAsync();
            await page.Locator("main form button[name=pay][value=true]").ClickAsync();
            await _store.Host.PumpAsync();
            await page.ReloadAsync();
            await Expect(page.Locator(".ck-notice--good")).ToBeVisibleAsync();
            await ScreenChecks.AssertAsync(page, Rules);
            await page.Locator("main a[href*='key=']").First.ClickAsync();
            await ScreenChecks.AssertAsync(page, Rules);
        });

    [BrowserTheory]
    [InlineData("orders/find", 390, "en")]
    [InlineData("orders/find", 1280, "zh-CN")]
    public Task Finding_an_order_keeps_to_the_rules(string path, int width, string culture) =>
        BrowserHost.RunAsync(_store.Host.Address, BrowserOptions.Phone with { Width = width, Culture = culture }, async page =>
        {
            await page.GotoAsync(path);
            await ScreenChecks.AssertAsync(page);
        });

    [BrowserTheory]
    [InlineData(390, "en", true)]
    [InlineData(1280, "zh-CN", false)]
    public async Task The_desk_keeps_to_the_rules(int width, string culture, bool dark)
    {
        var order = await _store.PaidAsync(("rice", 2));
        await BrowserHost.RunAsync(
            _store.Host.Address,
            BrowserOptions.Phone with { Width = width, Culture = culture, Dark = dark, User = TestUser.Owner },
            async page =>
            {
                var rules = Rules with { Budget = ScreenBudget.Admin };
                await page.GotoAsync("admin/orders/orders?q=" + order.Number);
                await page.Locator("main table a[href*='/admin/orders/orders/']").First.ClickAsync();
                await ScreenChecks.AssertAsync(page, rules);
                await page.GotoAsync("admin/orders/parcels");
                await ScreenChecks.AssertAsync(page, rules);
            });
    }
}
