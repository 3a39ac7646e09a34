using CommunityKit.Orders.Tests.Support;
using CommunityKit.Testing.Browser;
using CommunityKit.Testing.Modules;
using static Microsoft.Playwright.Assertions;

namespace CommunityKit.Orders.Tests.AfterSales;

public sealed class ReturnInBrowserTests(StoreFixture fixture) : IClassFixture<StoreFixture>
{
    private static readonly ScreenRules Rules = new() { AllowedWords = ["林小满", "文三路", "浙江省", "杭州市", "西湖区", "EMS", "JPEG", "PNG", "WebP", "MB", "Rice", "号"] };
    private readonly Store _store = fixture.Store;

    [BrowserTheory]
    [InlineData(390, "en")]
    [InlineData(1280, "zh-CN")]
    public async Task A_return_from_the_order_to_the_parcel_without_scripts(int width, string culture)
    {
        var order = await ReturnJourneyTests.DeliveredAsync(_store, ("rice", 2));
        await BrowserHost.RunAsync(
            _store.Host.Address,
            BrowserOptions.Phone with { Width = width, Culture = culture, JavaScript = false },
            async page =>
            {
                await page.GotoAsync($"orders/{order.Number}?key={order.Key}");
                await page.Locator("a[href*='/returns/new']").ClickAsync();
                await ScreenChecks.AssertAsync(page, Rules);
                await page.Locator("input[name^='Take']").First.FillAsync("1");
                await page.Locator("[name=Reason]").SelectOptionAsync("Damaged");
                await page.Locator("[name=Kind]").SelectOptionAsync("ReturnAndRefund");
                await page.Locator("main form button[type=submit]").ClickAsync();
                await Expect(page.Locator("form[action*='/withdraw']")).ToBeVisibleAsync();
                await ScreenChecks.AssertAsync(page, Rules);
                var (status, body) = await Store.SendAsync(_store.Staff, $"api/v1/orders/{order.Number}/returns/1/approve", new { });
                Assert.True(status == System.Net.HttpStatusCode.OK, $"{status}: {body}");
                await page.ReloadAsync();
                await page.Locator("[name=tracking]").FillAsync("1Z999");
                await ScreenChecks.AssertAsync(page, Rules);
                await page.Locator("form[action*='/sent'] button").ClickAsync();
                await Expect(page.Locator("form[action*='/sent']")).ToHaveCountAsync(0);
            });
    }

    [BrowserTheory]
    [InlineData(390, "en", true)]
    [InlineData(1280, "zh-CN", false)]
    public async Task The_desk_of_returns_keeps_to_the_rules(int width, string culture, bool dark)
    {
        var order = await ReturnJourneyTests.DeliveredAsync(_store, ("rice", 1));
        await ReturnJourneyTests.AskAsync(_store, order, "ReturnAndRefund", "Damaged", new { lineId = await ReturnJourneyTests.LineAsync(_store, order), quantity = 1 });
        await BrowserHost.RunAsync(
            _store.Host.Address,
            BrowserOptions.Phone with { Width = width, Culture = culture, Dark = dark, User = TestUser.Owner },
            async page =>
            {
                var rules = Rules with { Budget = ScreenBudget.Admin };
                await page.GotoAsync("admin/orders/returns?q=" + order.Number);
                await ScreenChecks.AssertAsync(page, rules);
                await page.Locator("main a[href*='/admin/orders/returns/']").First.ClickAsync();
                await ScreenChecks.AssertAsync(page, rules);
                await page.Locator("form[action$='/approve'] button").ClickAsync();
                await page.Locator("form[action$='/receive'] button").ClickAsync();
                await ScreenChecks.AssertAsync(page, rules);
            });
    }
}
