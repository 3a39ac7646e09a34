using CommunityKit.Search.Tests.Support;
using CommunityKit.Testing.Browser;
using CommunityKit.Testing.Modules;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CommunityKit.Search.Tests.Browser;

public sealed class ScreenTests(SearchShop shop) : IClassFixture<SearchShop>
{
    [BrowserTheory]
    [InlineData("search?q=stroller", 390, "en", true)]
    [InlineData("search?q=%E6%8E%A8%E8%BD%A6&f.brand=yangle", 1280, "zh-CN", false)]
    [InlineData("search?q=zzqq", 390, "zh-CN", false)]
    public Task Every_screen_keeps_to_the_rules(string path, int width, string culture, bool dark) =>
        BrowserHost.RunAsync(shop.Host.Address, BrowserOptions.Phone with { Width = width, Culture = culture, Dark = dark }, async page =>
        {
            await page.GotoAsync(path);
            await ScreenChecks.AssertAsync(page);
        });

    [BrowserTheory]
    [InlineData("admin/settings/search-index", 390, "zh-CN", true)]
    [InlineData("admin/catalog/synonyms/new", 1280, "en", false)]
    public Task Every_screen_of_the_back_office_keeps_to_the_rules(string path, int width, string culture, bool dark) =>
        BrowserHost.RunAsync(
            shop.Host.Address,
            BrowserOptions.Phone with { Width = width, Culture = culture, Dark = dark, User = TestUser.Owner },
            async page =>
            {
                await page.GotoAsync(path);
                await ScreenChecks.AssertAsync(page, new ScreenRules { Budget = ScreenBudget.Admin });
            });

    [BrowserFact]
    public Task Suggestions_appear_while_one_types_and_the_keyboard_reaches_them() =>
        BrowserHost.RunAsync(shop.Host.Address, BrowserOptions.Phone with { Culture = "zh-CN" }, async page =>
        {
            await page.GotoAsync("search");
            await page.Locator("#shop-search").PressSequentiallyAsync("naif");
            await Expect(page.Locator("#shop-suggestions a").First).ToHaveTextAsync("奶粉");
            await page.Keyboard.PressAsync("Tab");
            await page.Keyboard.PressAsync("Tab");
            await page.Keyboard.PressAsync("Enter");

            await Expect(page.Locator(".sch-card").First).ToBeVisibleAsync();
        });

    [BrowserFact]
    public Task The_box_and_the_filters_work_without_JavaScript() =>
        BrowserHost.RunAsync(shop.Host.Address, BrowserOptions.Phone with { Culture = "en", JavaScript = false }, async page =>
        {
            await page.GotoAsync("search");
            await page.Locator("#shop-search").FillAsync("stroller");
            await page.Keyboard.PressAsync("Enter");
            await page.Locator(".sch-filters > summary").ClickAsync();
            await page.GetByLabel("Yangle").CheckAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Show results" }).ClickAsync();

            await Expect(page.Locator(".sch-card")).ToHaveCountAsync(1);
        });
}
