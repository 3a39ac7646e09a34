using System.Globalization;
using CommunityKit.Testing.Browser;
using CommunityKit.UI.Tests.Shop;

namespace CommunityKit.UI.Tests.Browser;

public sealed class StatusScreenTests : IAsyncLifetime
{
    private TestShop _shop = null!;

    public async Task InitializeAsync() => _shop = await TestShop.StartAsync(TestShops.Sample);

    public async Task DisposeAsync() => await _shop.DisposeAsync();

    [BrowserTheory]
    [InlineData(403, "zh-CN", 390, false)]
    [InlineData(404, "en", 1280, true)]
    [InlineData(404, "zh-CN", 390, true)]
    [InlineData(500, "en", 390, false)]
    [InlineData(500, "zh-CN", 1280, true)]
    [InlineData(503, "en", 1280, false)]
    public Task Status_pages_keep_the_rules_for_screens(int code, string culture, int width, bool dark) =>
        BrowserHost.RunAsync(
            _shop.Url,
            new BrowserOptions { Culture = culture, Width = width, Dark = dark, Expected = [string.Create(CultureInfo.InvariantCulture, $"status of {code}"), string.Create(CultureInfo.InvariantCulture, $"status {code}:")] },
            async page =>
            {
                await page.GotoAsync(string.Create(CultureInfo.InvariantCulture, $"/status/{code}"));
                await ScreenChecks.AssertAsync(page, new ScreenRules { Budget = ScreenBudget.Light, AllowedWords = ["中文"] });
            });
}
