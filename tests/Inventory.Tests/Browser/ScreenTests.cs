using CommunityKit.Inventory.Tests.Support;
using CommunityKit.Testing.Browser;
using CommunityKit.Testing.Modules;

namespace CommunityKit.Inventory.Tests.Browser;

public sealed class ScreenTests
{
    [BrowserFact]
    public async Task The_screens_of_the_admin_keep_to_the_rules()
    {
        await using var host = await ModuleTestHost.StartAsync("communitykit.inventory", "communitykit.admin");
        await Goods.AddAsync(host, ("tea", 20), ("rice", 2));
        await host.PumpAsync();
        foreach (var options in new[] { BrowserOptions.Phone with { Culture = "zh-CN", Dark = true }, BrowserOptions.Desktop with { Culture = "en" } })
        {
            await BrowserHost.RunAsync(host.Address, options with { User = TestUser.Owner }, async page =>
            {
                foreach (var path in new[] { "admin/catalog/stock", "admin/catalog/stock-movements", "admin/catalog/locations", "admin/catalog/locations/new", "admin/catalog/stocktake" })
                {
                    await page.GotoAsync(path);
                    await ScreenChecks.AssertAsync(page, new ScreenRules { Budget = ScreenBudget.Admin, AllowedWords = ["Owner", "TEA", "RICE", "SKU", "CSV", "tea", "rice", "main", "中文"] });
                }
            });
        }
    }
}
