using CommunityKit.Testing.Browser;
using CommunityKit.UI.Gallery;
using CommunityKit.UI.Tests.Shop;
using Microsoft.Playwright;

namespace CommunityKit.UI.Tests.Browser;

public sealed class GalleryTests : IAsyncLifetime
{
    // A page of specimens, not a page of a shop: it may have more of everything but layout shift.
    private static readonly ScreenRules Rules = new()
    {
        Budget = ScreenBudget.Shop with { Elements = 1700, Html = 30 * 1024 },
        AllowedWords = ["中文", "English", "有机南瓜小米泥", "plate.webp", "BLW"],
    };

    private TestShop _shop = null!;

    public static TheoryData<string, bool, int> Visitors
    {
        get
        {
            var visitors = new TheoryData<string, bool, int>();
            foreach (var culture in new[] { "zh-CN", "en" })
            {
                foreach (var dark in new[] { false, true })
                {
                    visitors.Add(culture, dark, 390);
                    visitors.Add(culture, dark, 1280);
                }
            }

            return visitors;
        }
    }

    public async Task InitializeAsync() => _shop = await TestShop.StartAsync(TestShops.Sample);

    public async Task DisposeAsync() => await _shop.DisposeAsync();

    [BrowserTheory]
    [MemberData(nameof(Visitors))]
    public Task Every_component_of_the_shop_keeps_the_rules_for_screens(string culture, bool dark, int width) =>
        CheckAsync(GalleryModel.Path, culture, dark, width, Rules, "shop");

    [BrowserTheory]
    [MemberData(nameof(Visitors))]
    public Task Every_component_of_the_admin_keeps_the_rules_for_screens(string culture, bool dark, int width) =>
        CheckAsync(GalleryEndpoints.AdminPath, culture, dark, width, Rules with { Budget = ScreenBudget.Admin }, "admin");

    private Task CheckAsync(string path, string culture, bool dark, int width, ScreenRules rules, string name) =>
        BrowserHost.RunAsync(_shop.Url, new BrowserOptions { Culture = culture, Dark = dark, Width = width }, async page =>
        {
            await page.GotoAsync(path);
            await SavePictureAsync(page, $"{name}-{width}-{culture}{(dark ? "-dark" : "")}");
            await ScreenChecks.AssertAsync(page, rules);
        });

    /// <summary>With <c>CK_SHOTS</c> set, leaves a picture of the whole page there, for eyes.</summary>
    private static async Task SavePictureAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("CK_SHOTS") is { Length: > 0 } folder)
        {
            // Bars that stick would land in the middle of the picture.
            await page.EvaluateAsync("() => document.querySelectorAll('.ck-top, .ck-bar, .ck-side').forEach(bar => { bar.style.position = 'static' })");
            await page.EvaluateAsync("() => document.querySelectorAll('.ck-tabbar, .ck-acts').forEach(bar => { bar.style.position = 'absolute'; bar.style.top = '0'; bar.style.bottom = 'auto' })");
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, name + ".png"), FullPage = true });
            await page.ReloadAsync();
        }
    }
}
