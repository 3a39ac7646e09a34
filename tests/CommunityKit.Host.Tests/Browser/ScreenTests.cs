using System.Text.RegularExpressions;
using CommunityKit.Testing.Browser;
using CommunityKit.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CommunityKit.Host.Tests.Browser;

/// <summary>Every page of the host keeps the rules for screens, in both languages, on phone and desktop, in both themes.</summary>
public sealed class ScreenTests(ManagerSite site) : IClassFixture<ManagerSite>
{
    private static readonly ScreenRules Rules = new()
    {
        Budget = ScreenBudget.Admin,
        AllowedWords = ["中文", "CommunityKit", "English", "test", "owner@example.com", "InvalidOperationException", ".NET"],
    };

    public static TheoryData<string, string, int, bool> Screens
    {
        get
        {
            var screens = new TheoryData<string, string, int, bool>();
            foreach (var path in (string[])
            [
                "", "new-shop", "password", "shops/sprout", "shops/empty", "shops/sprout/install", "shops/sprout/install?q=nothing", "shops/sprout/history",
                "shops/empty/history", "shops/sprout/plan?do=upgrade:acme.hello&do=remove:acme.bad", "shops/sprout/plan?do=remove:acme.hello",
                "shops/sprout/plan?do=upgrade:acme.bad", "shops/sprout/delete", "shops/sprout/data/acme.notes",
            ])
            {
                screens.Add(path, "zh-CN", 390, true);
                screens.Add(path, "en", 1280, false);
            }

            screens.Add("shops/sprout", "en", 390, false);
            screens.Add("shops/sprout", "zh-CN", 1280, true);
            return screens;
        }
    }

    [BrowserTheory]
    [MemberData(nameof(Screens))]
    public Task Pages_of_the_manager_keep_the_rules_for_screens(string path, string culture, int width, bool dark) =>
        site.RunAsync(new BrowserOptions { Culture = culture, Width = width, Dark = dark }, async page =>
        {
            await page.GotoAsync("_host/" + path);
            await ScreenChecks.AssertAsync(page, Rules);
        });

    [BrowserTheory]
    [InlineData("sign-in", "zh-CN", 390, false)]
    [InlineData("sign-in", "en", 1280, true)]
    [InlineData("setup?token=wrong", "zh-CN", 1280, true)]
    [InlineData("setup?token=wrong", "en", 390, false)]
    [InlineData("../nowhere", "en", 390, true)]
    [InlineData("../nowhere", "zh-CN", 1280, false)]
    public Task Pages_before_the_sign_in_keep_the_rules_for_screens(string path, string culture, int width, bool dark) =>
        BrowserHost.RunAsync(site.Host.Address, new BrowserOptions { Culture = culture, Width = width, Dark = dark, Expected = ["status of 404", "status of 403"] }, async page =>
        {
            await page.GotoAsync("_host/" + path);
            await ScreenChecks.AssertAsync(page, Rules);
        });

    [BrowserTheory]
    [InlineData("zh-CN", 390, true)]
    [InlineData("en", 1280, false)]
    public async Task The_way_through_the_set_up_keeps_the_rules_for_screens(string culture, int width, bool dark)
    {
        await using var fresh = await HostSite.StartAsync();
        fresh.Add(Forged.Hello());
        var options = new BrowserOptions { Culture = culture, Width = width, Dark = dark, Expected = ["status of 422"] };
        await BrowserHost.RunAsync(fresh.Address, options, async page =>
        {
            await page.GotoAsync("_host/setup?token=" + fresh.SetupToken);
            await ScreenChecks.AssertAsync(page, Rules);
            await page.FillAsync("#Email", HostSite.Email);
            await page.FillAsync("#Password", HostSite.Password);
            await page.FillAsync("#Again", "something else");
            await page.ClickAsync("main button.ck-btn--primary");
            await Expect(page.Locator(".ck-errors")).ToBeFocusedAsync();
            await ScreenChecks.AssertAsync(page, Rules);
            await page.FillAsync("#Password", HostSite.Password);
            await page.FillAsync("#Again", HostSite.Password);
            await page.ClickAsync("main button.ck-btn--primary");
            await Expect(page).ToHaveURLAsync(new Regex("/_host/new-shop$", RegexOptions.None, TimeSpan.FromSeconds(1)));
            await ScreenChecks.AssertAsync(page, Rules);
        });
    }

    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_change_shows_how_it_goes_and_what_came_of_it_with_and_without_script(bool javaScript)
    {
        var shop = javaScript ? "scripted" : "plain";
        await site.Host.MakeShopAsync(shop, "/" + shop, "acme.hello@1.0.0");
        await site.RunAsync(BrowserOptions.Phone with { Culture = "en", JavaScript = javaScript }, async page =>
        {
            await page.GotoAsync($"_host/shops/{shop}/install?q=greetings");
            await page.CheckAsync("[name=do]");
            await page.ClickAsync("main .host-foot button");
            var release = await site.Host.HoldAsync(shop);
            await page.ClickAsync("main form[method=post] button");
            await Expect(page.Locator("h1")).ToHaveTextAsync("The change is under way");
            await Expect(page.Locator(".host-phases li")).ToHaveCountAsync(6);
            if (javaScript)
            {
                await ScreenChecks.AssertAsync(page, Rules);
            }

            await release();
            await Expect(page.Locator("h1")).ToHaveTextAsync("Done");
            if (javaScript)
            {
                await ScreenChecks.AssertAsync(page, Rules);
            }
        });
    }

    [BrowserFact]
    public Task Several_changes_are_chosen_and_planned_by_keyboard_alone() =>
        site.RunAsync(BrowserOptions.Desktop with { Culture = "en" }, async page =>
        {
            await page.GotoAsync("_host/shops/sprout");
            var pick = page.GetByLabel("Change Greetings");
            await pick.FocusAsync();
            await page.Keyboard.TypeAsync("Upgrade");
            await page.GetByLabel("Change Fragile").FocusAsync();
            await page.Keyboard.TypeAsync("Take out");
            await page.GetByRole(AriaRole.Button, new() { Name = "Show the plan" }).FocusAsync();
            await page.Keyboard.PressAsync("Enter");
            await Expect(page.Locator("main tbody tr")).ToHaveCountAsync(2);
        });
}
