using CommunityKit.Testing.Browser;

namespace CommunityKit.Theme.Plain.Tests;

public sealed class PlainScreenTests(PlainShop shop) : IClassFixture<PlainShop>
{
    [BrowserTheory]
    [InlineData("", 390, "zh-CN", false)]
    [InlineData("", 1280, "en", true)]
    [InlineData("products", 390, "en", true)]
    [InlineData("products", 1280, "zh-CN", false)]
    [InlineData("products/muslin-bodysuit", 390, "en", false)]
    public Task Every_screen_keeps_to_the_rules(string path, int width, string culture, bool dark) =>
        BrowserHost.RunAsync(shop.Host.Address, BrowserOptions.Phone with { Width = width, Culture = culture, Dark = dark }, async page =>
        {
            await page.GotoAsync(path);
            await ScreenChecks.AssertAsync(page);
        });
}
