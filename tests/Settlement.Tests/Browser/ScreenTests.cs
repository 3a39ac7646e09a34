using CommunityKit.Data;
using CommunityKit.Settlement.Balances;
using CommunityKit.Settlement.Ledger;
using CommunityKit.Settlement.Tests.Support;
using CommunityKit.Testing.Browser;
using CommunityKit.Testing.Modules;

namespace CommunityKit.Settlement.Tests.Browser;

[Collection(ShopsCollection.Name)]
public sealed class ScreenTests(Shops shops)
{
    [BrowserFact]
    public async Task Statement_ledger_and_proof_keep_to_the_rules()
    {
        var shop = await shops.OnAsync();
        var member = new TestUser("Ann");
        await shop.Host.WithAsync<IUnitOfWork, PostingOutcome>(
            work => new AdjustBalance(work).RunAsync(Guid.CreateVersion7(), member.Id, new(1500, "CNY"), "2026", "Bo", CancellationToken.None));
        await shop.PayAsync(Guid.CreateVersion7(), 100);
        await shop.PumpAsync();
        foreach (var options in (BrowserOptions[])[BrowserOptions.Phone with { Culture = "zh-CN", Dark = true }, BrowserOptions.Desktop with { Culture = "en" }])
        {
            await BrowserHost.RunAsync(shop.Host.Address, options with { User = member }, async page =>
            {
                await page.GotoAsync("account/balance");
                await ScreenChecks.AssertAsync(page);
            });
            await BrowserHost.RunAsync(shop.Host.Address, options with { User = TestUser.Owner }, async page =>
            {
                var rules = new ScreenRules { Budget = ScreenBudget.Admin, AllowedWords = ["Owner", "Bo", "stub", "clearing", "adjusted", "captured", "Sorry for the delay"] };
                foreach (var path in (string[])["admin/orders/ledger", "admin/orders/ledger-proof", "admin/orders/balances", $"admin/orders/balances/{member.Id}"])
                {
                    await page.GotoAsync(path);
                    await ScreenChecks.AssertAsync(page, rules with { AllowedWords = [.. rules.AllowedWords, .. await page.Locator("tbody th").AllInnerTextsAsync()] });
                }
            });
        }
    }
}
