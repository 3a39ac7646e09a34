using CommunityKit.Testing.Browser;
using CommunityKit.Testing.Modules;
using CommunityKit.Webhooks.Tests.Support;

namespace CommunityKit.Webhooks.Tests.Browser;

public sealed class ScreenTests(Shops shops) : IClassFixture<Shops>
{
    [BrowserTheory]
    [InlineData(390, "zh-CN", true)]
    [InlineData(1280, "en", false)]
    public async Task The_back_offices_pages_keep_to_the_rules(int width, string culture, bool dark)
    {
        var shop = shops.Shop;
        await using var receiver = await Receiver.StartAsync();
        receiver.Answer(200, 500);
        var (endpoint, _) = await WebhookShop.AddAsync(shop.Staff, receiver.Url);
        await shop.HappenAsync();
        await shop.HappenAsync();
        await shop.PumpAsync();
        var delivery = (await shop.LogAsync(endpoint))[0].GetProperty("id").GetGuid();
        var rules = new ScreenRules { Budget = ScreenBudget.Admin, AllowedWords = ["Owner", "Webhook", "Standard Webhooks", "webhook-signature"] };
        const string list = "admin/settings/webhooks/endpoints";
        await BrowserHost.RunAsync(shop.Host.Address, BrowserOptions.Desktop with { Width = width, Culture = culture, Dark = dark, User = TestUser.Owner }, async page =>
        {
            foreach (var path in (string[])[list, $"{list}/new", $"{list}/{endpoint}", $"{list}/{endpoint}/deliveries/{delivery}", "admin/settings/communitykit.webhooks"])
            {
                await page.GotoAsync(path);
                await ScreenChecks.AssertAsync(page, rules with { AllowedWords = [.. rules.AllowedWords, receiver.Url.ToString(), receiver.Url.Host] });
            }

            await page.GotoAsync($"{list}/new");
            await page.FillAsync("#Form_Url", receiver.Url.ToString());
            await page.ClickAsync("main button[type=submit]");
            await page.WaitForSelectorAsync("#whk-secret");
            await ScreenChecks.AssertAsync(page, rules);
        });
    }
}
