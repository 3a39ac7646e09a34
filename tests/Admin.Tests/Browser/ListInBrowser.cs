using CommunityKit.Testing.Browser;
using CommunityKit.Testing.Modules;
using Microsoft.Playwright;

namespace CommunityKit.Admin.Tests.Browser;

public sealed class ListInBrowser(AdminHost admin) : IClassFixture<AdminHost>
{
    private const string Goods = "admin/catalog/goods";

    private static BrowserOptions Desk => BrowserOptions.Desktop with { Culture = "en", User = TestUser.Owner };

    [BrowserFact]
    public Task Typing_and_choosing_swap_the_rows_and_the_back_button_returns() => BrowserHost.RunAsync(admin.Host.Address, Desk, async page =>
    {
        await page.GotoAsync(Goods);
        await page.EvaluateAsync("() => { window.notReloaded = true; }");
        await page.FillAsync("#list-q", "honey 00");
        await Assertions.Expect(page.Locator("#list-count")).ToHaveTextAsync("9 in all");
        await page.SelectOptionAsync("#filter-state", "draft");
        await Assertions.Expect(page.Locator("#list-count")).ToHaveTextAsync("3 in all");
        Assert.Contains("q=honey%2000&state=draft", page.Url, StringComparison.Ordinal);
        await page.ClickAsync("#sort-price");
        await Assertions.Expect(page.Locator("th:has(#sort-price)")).ToHaveAttributeAsync("aria-sort", "ascending");
        Assert.Equal("sort-price", await page.EvaluateAsync<string>("() => document.activeElement.id"));
        Assert.True(await page.EvaluateAsync<bool>("() => window.notReloaded === true"));
        await page.GoBackAsync();
        await Assertions.Expect(page.Locator("th:has(#sort-price)")).ToHaveAttributeAsync("aria-sort", "none");
        await page.GoBackAsync();
        await Assertions.Expect(page.Locator("#list-count")).ToHaveTextAsync("9 in all");
        await Assertions.Expect(page.Locator("#filter-state")).ToHaveValueAsync("");
    });

    [BrowserFact]
    public Task Rows_are_chosen_with_one_click_a_range_or_all_and_a_dangerous_action_asks_in_a_dialog() => BrowserHost.RunAsync(admin.Host.Address, Desk, async page =>
    {
        await page.GotoAsync(Goods + "?sort=price");
        await Assertions.Expect(page.Locator("[data-ck-bulk]")).ToBeHiddenAsync();
        var boxes = page.Locator("[data-ck-select=row]");
        await boxes.Nth(1).ClickAsync();
        await boxes.Nth(3).ClickAsync(new LocatorClickOptions { Modifiers = [KeyboardModifier.Shift] });
        await Assertions.Expect(page.Locator("[data-ck-chosen]")).ToHaveTextAsync("3 selected");
        await page.ClickAsync("button[value=remove]");
        await Assertions.Expect(page.Locator("[role=alertdialog]")).ToContainTextAsync("Remove 3 products?");
        await page.ClickAsync("[role=alertdialog] button:first-of-type");
        await Assertions.Expect(page.Locator("[role=alertdialog]")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("[data-ck-chosen]")).ToHaveTextAsync("3 selected");
        await page.ClickAsync("button[value=remove]");
        await page.ClickAsync("[role=alertdialog] button[value=yes]");
        await Assertions.Expect(page.Locator(".ck-notice")).ToContainTextAsync("Remove: 3 changed.");
        Assert.EndsWith("sort=price", page.Url, StringComparison.Ordinal);
    });

    [BrowserFact]
    public Task Without_JavaScript_the_same_work_is_done_by_buttons() =>
        BrowserHost.RunAsync(admin.Host.Address, BrowserOptions.Phone with { Culture = "en", User = TestUser.Owner, JavaScript = false }, async page =>
        {
            await page.GotoAsync(Goods);
            await page.FillAsync("#list-q", "honey 05");
            await page.ClickAsync("#filters button");
            await Assertions.Expect(page.Locator("tbody tr")).ToHaveCountAsync(10);
            await page.CheckAsync("[value=g051]");
            await page.ClickAsync("button[value=remove]");
            await page.ClickAsync(".ck-ask button");
            await Assertions.Expect(page.Locator(".ck-notice")).ToContainTextAsync("Remove: 1 changed.");
            await page.ClickAsync("a[href='#ck-navigation']");
            await page.ClickAsync("#ck-navigation a[href='/admin/settings']");
            await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Settings");
        });
}
