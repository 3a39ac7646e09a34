using System.Net;
using CommunityKit.Orders.Tests.Support;
using CommunityKit.Testing.Browser;
using CommunityKit.Testing.Modules;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CommunityKit.Orders.Tests.Browser;

/// <summary>The whole way of a buyer, from the shelf to the money that comes back; and the shop's side of it.</summary>
public sealed class JourneyTests(StoreFixture fixture) : IClassFixture<StoreFixture>
{
    private static readonly ScreenRules Rules = new()
    {
        AllowedWords =
        [
            "林小满", "文三路", "浙江省", "杭州市", "西湖区", "顺丰速运", "中通快递", "圆通速递", "京东物流", "号", "Rice", "Sandbox", "EMS", "JPEG", "PNG", "WebP", "MB",
            Store.Coupon, "EE1", "1Z999",
        ],
    };

    private readonly Store _store = fixture.Store;

    [BrowserTheory]
    [InlineData(390, "zh-CN", "大米")]
    [InlineData(1280, "en", "rice")]
    public Task From_the_shelf_to_the_money_that_comes_back(int width, string culture, string words) =>
        BrowserHost.RunAsync(_store.Host.Address, BrowserOptions.Phone with { Width = width, Culture = culture }, async page =>
        {
            var buyer = new BuyerAtScreen(_store, page, hasScripts: true);
            await buyer.ChooseAsync(words);
            await buyer.ChangeCartAsync(3);
            await ScreenChecks.AssertAsync(page, Rules);
            await buyer.FillInAsync();
            await Expect(page.Locator("#ord-sum-card")).ToContainTextAsync("80.70");
            await ScreenChecks.AssertAsync(page, Rules);
            var order = await buyer.PayAsync();
            await _store.ShipAsync(order);
            await buyer.ReceiveAsync();
            await ScreenChecks.AssertAsync(page, Rules);
            await page.Locator("a[href*='/returns/new']").ClickAsync();
            await ScreenChecks.AssertAsync(page, Rules);
            await buyer.AskForReturnAsync();
            await StaffAsync(order, "approve");
            await buyer.SendBackAsync();
            await StaffAsync(order, "receive");
            await StaffAsync(order, "settle");

            await page.ReloadAsync();
            // One of three at 25.90, less its part of the coupon, and its part of the delivery: the shop is at fault.
            await Expect(page.Locator("section[aria-labelledby=ret-next]")).ToContainTextAsync("26.90");
            await ScreenChecks.AssertAsync(page, Rules);
            Assert.Equal("Delivered", await _store.StateAsync(order));
            Assert.Equal(2423 + 267, (await _store.OrderAsync(order))["refundedMinor"]!.GetValue<long>());
        });

    [BrowserFact]
    public Task Without_scripts_every_form_leads_on() =>
        BrowserHost.RunAsync(_store.Host.Address, BrowserOptions.Phone with { Culture = "zh-CN", JavaScript = false }, async page =>
        {
            var buyer = new BuyerAtScreen(_store, page, hasScripts: false);
            await buyer.ChooseAsync("大米");
            await buyer.ChangeCartAsync(2);
            await buyer.FillInAsync();
            var order = await buyer.PayAsync();
            await _store.ShipAsync(order);
            await buyer.ReceiveAsync();
            await page.Locator("a[href*='/returns/new']").ClickAsync();
            await buyer.AskForReturnAsync();
            await StaffAsync(order, "approve");
            await buyer.SendBackAsync();
            Assert.Equal("Delivered", await _store.StateAsync(order));
        });

    [BrowserFact]
    public Task With_the_keyboard_alone_a_product_becomes_a_paid_order() =>
        BrowserHost.RunAsync(_store.Host.Address, BrowserOptions.Desktop with { Culture = "en" }, async page =>
        {
            await page.GotoAsync("products/rice");
            await PressAsync(page, "form.cart-buy button[type=submit]");
            await Expect(page.Locator("#cart-count")).ToHaveTextAsync("1");
            await PressAsync(page, "a[href$='/cart']");
            await PressAsync(page, "a[href$='/checkout']");
            await ReachAsync(page, "[name='Address.Recipient']");
            await page.Keyboard.InsertTextAsync("林小满");
            await ReachAsync(page, "[name='Address.Phone']");
            await page.Keyboard.TypeAsync("13800138000");
            foreach (var (level, code) in new[] { ("ProvinceCode", "33"), ("CityCode", "3301"), ("DistrictCode", "330106") })
            {
                await ReachAsync(page, $"[name='Address.{level}']");
                await Expect(page.Locator($"[name='Address.{level}'] option[value='{code}']")).ToHaveCountAsync(1);
                for (var steps = 0; await page.Locator(":focus").InputValueAsync() != code; steps++)
                {
                    Assert.True(steps < 40, $"{level} {code} is not reached.");
                    await page.Keyboard.PressAsync("ArrowDown");
                }
            }

            await ReachAsync(page, "[name='Address.Detail']");
            await page.Keyboard.InsertTextAsync("文三路 1 号");
            await page.Keyboard.PressAsync("Tab");
            await Expect(page.Locator("[name=FulfilmentKey]")).ToBeCheckedAsync();
            await PressAsync(page, "button[value=place]");
            await PressAsync(page, "main form button[name=pay][value=true]");
            await Expect(page.Locator("#ord-payment")).ToBeVisibleAsync();
            await _store.Host.PumpAsync();
            await page.ReloadAsync();
            await Expect(page.Locator(".ck-notice--good")).ToBeVisibleAsync();
        });

    [BrowserTheory]
    [InlineData(390, "en", true)]
    [InlineData(1280, "zh-CN", false)]
    public async Task The_desk_sends_what_was_paid_and_takes_back_what_returns(int width, string culture, bool dark)
    {
        var order = await _store.PaidAsync(("rice", 2));
        var back = await AfterSales.ReturnJourneyTests.DeliveredAsync(_store, ("rice", 1));
        await AfterSales.ReturnJourneyTests.AskAsync(
            _store, back, "ReturnAndRefund", "Damaged", new { lineId = await AfterSales.ReturnJourneyTests.LineAsync(_store, back), quantity = 1 });
        var options = BrowserOptions.Phone with { Width = width, Culture = culture, Dark = dark };
        await BrowserHost.RunAsync(_store.Host.Address, options with { User = TestUser.Owner }, async page =>
        {
            var rules = Rules with { Budget = ScreenBudget.Admin };
            await page.GotoAsync("admin/orders/orders?q=" + order.Number);
            await page.Locator("main table a[href*='/admin/orders/orders/']").First.ClickAsync();
            await ScreenChecks.AssertAsync(page, rules);
            await page.GotoAsync("admin/orders/parcels");
            await ScreenChecks.AssertAsync(page, rules);
            await page.GotoAsync("admin/orders/returns?q=" + back.Number);
            await ScreenChecks.AssertAsync(page, rules);
            await page.Locator("main a[href*='/admin/orders/returns/']").First.ClickAsync();
            await page.Locator("form[action$='/approve'] button").ClickAsync();
            await page.Locator("form[action$='/receive'] button").ClickAsync();
            await Expect(page.Locator("form[action$='/settle']")).ToBeVisibleAsync();
            await ScreenChecks.AssertAsync(page, rules);
        });
        await BrowserHost.RunAsync(_store.Host.Address, options, async page =>
        {
            await page.GotoAsync("orders/find");
            await ScreenChecks.AssertAsync(page);
        });
    }

    /// <summary>A step of the first return of an order, by the shop.</summary>
    private async Task StaffAsync(PlacedOrder order, string step)
    {
        var (status, body) = await Store.SendAsync(_store.Staff, $"api/v1/orders/{order.Number}/returns/1/{step}", new { });
        Assert.True(status == HttpStatusCode.OK, $"{status}: {body}");
    }

    private static async Task PressAsync(IPage page, string selector)
    {
        await ReachAsync(page, selector);
        await page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Tabs on until the focus is there.</summary>
    private static async Task ReachAsync(IPage page, string selector)
    {
        await page.Locator(selector).First.WaitForAsync();
        for (var stops = 0; !await page.EvaluateAsync<bool>("s => document.activeElement.matches(s)", selector); stops++)
        {
            Assert.True(stops < 150, $"{selector} is not reached by Tab on {page.Url}.");
            await page.Keyboard.PressAsync("Tab");
        }
    }
}
