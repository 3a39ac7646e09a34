using CommunityKit.Payments.Tests.Support;
using CommunityKit.Testing.Browser;
using CommunityKit.Testing.Databases;
using CommunityKit.Testing.Modules;
using Microsoft.Playwright;

namespace CommunityKit.Payments.Tests.Browser;

[Collection(ShopsCollection.Name)]
public sealed class ScreenTests(Shops shops)
{
    [BrowserTheory]
    [InlineData(320, "zh-CN", true)]
    [InlineData(390, "en", false)]
    [InlineData(1280, "en", true)]
    public async Task The_cashier_keeps_to_the_rules_and_takes_a_payment(int width, string culture, bool dark)
    {
        var shop = await shops.OnAsync(DatabaseKind.Sqlite);
        var payment = await shop.CreateAsync("sandbox");
        var cashier = new Uri((await shop.BeginAsync(payment)).RedirectUrl!).PathAndQuery.TrimStart('/');
        var options = BrowserOptions.Phone with { Width = width, Culture = culture, Dark = dark };
        await BrowserHost.RunAsync(shop.Host.Address, options, async page =>
        {
            var rules = new ScreenRules { AllowedWords = ["No. " + payment.ToString("N")[..8]] };
            await page.GotoAsync(cashier);
            await ScreenChecks.AssertAsync(page, rules);
            await page.SelectOptionAsync("#fault", "Twice");
            await page.ClickAsync("button[value=true]");
            await Assertions.Expect(page).ToHaveURLAsync($"/fixture/pay/{payment}");
            await page.GotoAsync(cashier);
            await ScreenChecks.AssertAsync(page, rules);
        });

        Assert.Equal(["captured"], await shop.EventsAsync(payment));
    }

    [BrowserFact]
    public async Task The_cashier_needs_no_scripts()
    {
        var shop = await shops.OnAsync(DatabaseKind.Sqlite);
        var payment = await shop.CreateAsync("sandbox");
        var cashier = new Uri((await shop.BeginAsync(payment)).RedirectUrl!).PathAndQuery.TrimStart('/');
        await BrowserHost.RunAsync(shop.Host.Address, BrowserOptions.Phone with { Culture = "en", JavaScript = false }, async page =>
        {
            await page.GotoAsync(cashier);
            await page.ClickAsync("button[value=false]");
            await Assertions.Expect(page).ToHaveURLAsync($"/fixture/pay/{payment}");
        });

        Assert.Equal(["failed"], await shop.EventsAsync(payment));
    }

    [BrowserTheory]
    [InlineData(390, "zh-CN")]
    [InlineData(1280, "en")]
    public async Task The_admins_pages_keep_to_the_rules(int width, string culture)
    {
        var shop = await shops.OnAsync(DatabaseKind.Sqlite);
        var payment = await shop.CapturedAsync();
        await shop.RefundAsync(payment, 100);
        await shop.NoticeAsync(payment, "Captured 1250 CNY S2");
        await shop.EventsAsync(payment);
        await BrowserHost.RunAsync(shop.Host.Address, BrowserOptions.Desktop with { Width = width, Culture = culture, User = TestUser.Owner }, async page =>
        {
            var rules = new ScreenRules
            {
                Budget = ScreenBudget.Admin,
                AllowedWords = ["Owner", "No. " + payment.ToString("N")[..8], "test", "declined", "stub-says-no", "FORGED", "Stub bank", "测试银行"],
            };
            foreach (var path in (string[])[$"admin/orders/payments/{payment}", $"admin/orders/payments?q={payment}", "admin/orders/sandbox", "admin"])
            {
                await page.GotoAsync(path);
                await ScreenChecks.AssertAsync(page, rules with { AllowedWords = [.. rules.AllowedWords, .. await page.Locator("tbody th").AllInnerTextsAsync()] });
            }
        });
    }
}
