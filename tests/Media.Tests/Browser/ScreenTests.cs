using CommunityKit.Images.Tests.Support;
using CommunityKit.Media.Tests.Support;
using CommunityKit.Testing.Browser;
using CommunityKit.Testing.Modules;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CommunityKit.Media.Tests.Browser;

public sealed class ScreenTests(Shops shops) : IClassFixture<Shops>
{
    private const string Library = "admin/content/media";
    private static readonly ScreenRules Rules = new() { Budget = ScreenBudget.Admin, AllowedWords = ["Owner", "JPEG", "PNG", "WebP", "AVIF", "GIF", "MP4", "WebM", "KB", "MB", "screen.png", "screen.mp4"] };
    private readonly MediaShop _shop = shops.Shop;

    [BrowserTheory]
    [InlineData(390, "zh-CN", true)]
    [InlineData(1280, "en", false)]
    [InlineData(320, "en", true)]
    public async Task The_librarys_pages_keep_to_the_rules(int width, string culture, bool dark)
    {
        var picture = (await _shop.AddAsync(Pictures.Png(640, 400 + width), "screen.png")).GetProperty("id").GetGuid();
        var video = (await _shop.AddAsync(Movies.Mp4($"{width}"), "screen.mp4")).GetProperty("id").GetGuid();
        await _shop.PumpAsync();
        await BrowserHost.RunAsync(_shop.Host.Address, BrowserOptions.Desktop with { Width = width, Culture = culture, Dark = dark, User = TestUser.Owner }, async page =>
        {
            foreach (var path in (string[])[$"{Library}?q=screen", $"{Library}/{picture:N}", $"{Library}/{video:N}", "admin/settings/communitykit.media"])
            {
                await page.GotoAsync(path);
                await ScreenChecks.AssertAsync(page, Rules with { AllowedWords = [.. Rules.AllowedWords, $"/media/{picture:N}/screen.png", $"/media/{video:N}/screen.mp4"] });
            }
        });
    }

    [BrowserFact]
    public async Task Files_go_up_in_pieces_and_a_connection_that_breaks_goes_on()
    {
        var noise = new byte[5 * 1024 * 1024];
        new Random(7).NextBytes(noise);
        byte[] film = [.. Movies.Mp4("far away"), .. new byte[] { 0x00, 0x50, 0x00, 0x08 }, .. "free"u8, .. noise];
        await BrowserHost.RunAsync(_shop.Host.Address, BrowserOptions.Desktop with { Culture = "en", User = TestUser.Owner, Expected = ["Failed to load resource", "net::ERR_FAILED"] }, async page =>
        {
            var pieces = 0;
            await page.RouteAsync("**/content?offset=*", route => ++pieces == 2 ? route.AbortAsync() : route.ContinueAsync());
            await page.GotoAsync(Library);
            await page.SetInputFilesAsync("#med-files", new FilePayload { Name = "long film.mp4", MimeType = "video/mp4", Buffer = film });
            await page.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();
            await Expect(page.Locator(".med-tile__name", new() { HasText = "long film.mp4" })).ToBeVisibleAsync();
            Assert.Equal(4, pieces);
        });
    }

    [BrowserFact]
    public async Task A_picture_field_of_another_page_is_filled_from_the_library()
    {
        await _shop.AddAsync(Pictures.Png(82, 60), "crest of the shop.png");
        await BrowserHost.RunAsync(_shop.Host.Address, BrowserOptions.Desktop with { Culture = "en", User = TestUser.Owner }, async page =>
        {
            await page.GotoAsync("admin/settings/shop");
            var field = page.Locator("input[data-ck-upload=path]").First;
            await field.Locator("xpath=following-sibling::button[1]").ClickAsync();
            await page.GetByRole(AriaRole.Searchbox, new() { Name = "Search the library" }).FillAsync("crest");
            await page.GetByRole(AriaRole.Button, new() { Name = "crest of the shop.png" }).ClickAsync();
            await Expect(page.Locator("dialog.med-picker")).ToBeHiddenAsync();
            Assert.EndsWith("/crest-of-the-shop.png", await field.InputValueAsync(), StringComparison.Ordinal);
            await Expect(page.Locator("img.ck-thumb").First).ToHaveJSPropertyAsync("naturalWidth", 82);
        });
    }

    [DataFact("security/xss/patt_IntrudersXSS.txt")]
    public async Task Nothing_that_people_write_about_a_picture_is_executed()
    {
        var vectors = await File.ReadAllLinesAsync(SharedData.Path("security/xss/patt_IntrudersXSS.txt"));
        var words = string.Join(' ', vectors.Where(line => line.Length is > 0 and < 200));
        var id = (await _shop.AddAsync(Pictures.Png(81, 60), "\"><img src=x onerror=alert(1)>.png")).GetProperty("id").GetGuid();
        for (var at = 0; at < Math.Min(words.Length, 1800); at += 450)
        {
            var alt = words.Substring(at, Math.Min(450, words.Length - at));
            using var saved = await _shop.SendAsync(HttpMethod.Put, $"assets/{id}", new { alt = new Dictionary<string, string> { ["en"] = alt }, tags = new[] { alt[..30], "</script><script>alert(1)</script>" } });
            Assert.True(saved.IsSuccessStatusCode);
            await BrowserHost.RunAsync(_shop.Host.Address, BrowserOptions.Desktop with { Culture = "en", User = TestUser.Owner }, async page =>
            {
                var dialogs = new List<string>();
                page.Dialog += async (_, dialog) =>
                {
                    dialogs.Add(dialog.Message);
                    await dialog.DismissAsync();
                };
                foreach (var path in (string[])[$"{Library}/{id:N}", Library, $"{Library}?q={Uri.EscapeDataString(alt[..40])}&tag={Uri.EscapeDataString(alt[..30])}"])
                {
                    await page.GotoAsync(path);
                }

                Assert.Empty(dialogs);
            });
        }
    }
}
