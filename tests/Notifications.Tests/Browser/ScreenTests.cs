using CommunityKit.Testing.Browser;
using CommunityKit.Testing.Modules;
using Microsoft.Playwright;

namespace CommunityKit.Notifications.Tests.Browser;

public sealed class ScreenTests : IAsyncLifetime
{
    private Shop _shop = null!;
    private Member _ann = null!;

    public async Task InitializeAsync()
    {
        _shop = await Shop.OpenAsync();
        _ann = await _shop.AddAsync("Ann");
        await _shop.TellAsync(_ann, "notices.deal");
        await _shop.Host.PumpAsync();
    }

    public async Task DisposeAsync() => await _shop.DisposeAsync();

    [BrowserTheory]
    [InlineData("zh-CN", true)]
    [InlineData("en", false)]
    public Task The_inbox_and_its_settings_keep_the_rules_of_all_screens(string culture, bool dark) => BrowserHost.RunAsync(
        _shop.Host.Address,
        BrowserOptions.Phone with { Culture = culture, Dark = dark },
        async page =>
        {
            await page.GotoAsync("account/sign-in");
            await page.FillAsync("#Form_Email", _ann.Email);
            await page.FillAsync("#Form_Password", "plum blossom in march");
            await page.ClickAsync("main form button[type=submit]");
            await Assertions.Expect(page).ToHaveURLAsync("/account");
            var rules = new ScreenRules { AllowedWords = ["Ann", "A-1", "My shop", "我的小店", "中文"] };
            foreach (var path in new[] { "account/notifications", "account/notifications/settings", "account/privacy" })
            {
                await page.GotoAsync(path);
                await ScreenChecks.AssertAsync(page, rules);
            }

            await page.GotoAsync("account/notifications");
            await page.ClickAsync(".ntf-item a");
            await ScreenChecks.AssertAsync(page, rules);
        });
}
