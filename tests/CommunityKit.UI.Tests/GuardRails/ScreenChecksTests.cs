using CommunityKit.Testing.Browser;
using CommunityKit.UI.Tests.Shop;
using Microsoft.Playwright;

namespace CommunityKit.UI.Tests.GuardRails;

/// <summary>Each check is tried against a page that breaks it.</summary>
public sealed class ScreenChecksTests : IAsyncLifetime
{
    private static readonly BrowserOptions English = BrowserOptions.Desktop with { Culture = "en" };

    private static readonly (string Name, Func<string, string> Plant, string Fault, BrowserOptions Visitor)[] Faults =
    [
        ("no-heading", page => page.Replace("<h1>TITLE</h1>", "<p>TITLE</p>"), "there must be one h1, there are 0", English),
        ("two-headings", PlantedPage.Plant("<h1>Another</h1>"), "there must be one h1, there are 2", English),
        ("no-main", page => page.Replace("<main id=\"main\">", "<div id=\"main\">").Replace("</main>", "</div>"), "there must be one main landmark, there are 0", English),
        ("wrong-language", page => page.Replace("LANG", "fr"), "lang must be \"en\", it is \"fr\"", English),
        ("no-title", page => page.Replace("<title>TITLE</title>", "<title></title>"), "the page has no title", English),
        ("small-target", PlantedPage.Style("#tiny{width:18px;height:18px;padding:0}", "<button id=\"tiny\" type=\"button\">x</button>"), "target smaller than 24 px: <button#tiny>", English),
        ("chinese", PlantedPage.Plant("<p>Buy 奶粉 here</p>"), "Chinese on an English page", English),
        ("chinese-label", PlantedPage.Plant("<p aria-label=\"奶粉\" role=\"note\">Milk</p>"), "Chinese on an English page: aria-label", English),
        ("english", PlantedPage.Plant("<p>Please sign in first</p>"), "English on a Chinese page", BrowserOptions.Desktop),
        ("key", PlantedPage.Plant("<p>Product.Name.hint</p>"), "text looks like an untranslated key", English),
        ("wide", PlantedPage.Style("#wide{width:420px;background:#eee}", "<div id=\"wide\">Wide</div>"), "at 320 px scrolls sideways", English),
        ("big-text", PlantedPage.Style("#line{white-space:nowrap;font-size:1rem}", "<p id=\"line\">A line of words that stays together always</p>"), "with text at 200 % scrolls sideways", English with { Width = 390 }),
        ("no-skip-link", page => page.Replace("<a id=\"skip\" href=\"#main\">SKIP</a>", ""), "the first tab stop must be a link that skips", English),
        ("dead-skip-link", page => page.Replace("href=\"#main\"", "href=\"#nowhere\""), "the first tab stop must be a link that skips", English),
        ("no-focus", PlantedPage.Style("a.plain:focus-visible{outline:none}", "<p><a class=\"plain\" href=\"/page/good\">Link</a></p>"), "focus is not visible on <a.plain>", English),
        ("covered", PlantedPage.Style("#bar{position:fixed;inset:auto 0 0;height:200px;background:#fff} #low{position:absolute;bottom:40px}", "<p><a id=\"low\" href=\"/page/good\">Under the bar</a></p><div id=\"bar\">Bar</div>"), "focus is covered", English),
        ("no-alt", PlantedPage.Plant("<img src=\"/dot/1.svg\">"), "axe image-alt", English),
        ("pale", PlantedPage.Style("#pale{color:#bbb;background:#fff}", "<p id=\"pale\">Hard to read</p>"), "axe color-contrast", English),
        ("scripts", PlantedPage.Plant("<script nonce=\"NONCE\" src=\"/big.js\"></script>"), "bytes of script (gzip)", English),
        ("styles", PlantedPage.Plant("<link rel=\"stylesheet\" href=\"/big.css\">"), "bytes of style (gzip)", English),
        ("html", PlantedPage.Plant("<!-- " + PlantedPage.Noise("", 60_000) + " -->"), "bytes of HTML (gzip)", English),
        ("requests", PlantedPage.Plant(string.Concat(Enumerable.Range(0, 30).Select(n => $"<img src=\"/dot/{n}.svg\" width=\"4\" height=\"4\" alt=\"\">"))), "requests, allowed are 25", English),
        ("elements", PlantedPage.Plant("<p>" + string.Concat(Enumerable.Repeat("<span></span>", 1000)) + "</p>"), "elements, allowed are 900", English),
        ("jumps", PlantedPage.Plant("<p>Below</p><script nonce=\"NONCE\">setTimeout(() => { const box = document.createElement('div'); box.style.height = '400px'; document.body.prepend(box); document.title = 'jumped'; }, 120)</script>"), "layout shift, allowed are 0.02", English),
    ];

    private TestShop _shop = null!;

    public static TheoryData<string> Names => [.. Faults.Select(fault => fault.Name)];

    public async Task InitializeAsync() =>
        _shop = await TestShop.StartAsync(setup => PlantedPage.Serve(setup, [.. Faults.Select(fault => (fault.Name, fault.Plant))]));

    public async Task DisposeAsync() => await _shop.DisposeAsync();

    [BrowserTheory]
    [MemberData(nameof(Names))]
    public async Task A_fault_is_found(string name)
    {
        var (_, _, expected, visitor) = Faults.Single(fault => fault.Name == name);
        await BrowserHost.RunAsync(_shop.Url, visitor, async page =>
        {
            await page.GotoAsync("/page/" + name);
            if (name == "jumps")
            {
                await page.WaitForFunctionAsync("() => document.title === 'jumped'");
            }

            var broken = await Assert.ThrowsAsync<GuardRailException>(() => ScreenChecks.AssertAsync(page));
            Assert.True(broken.Faults.Any(fault => fault.Contains(expected, StringComparison.Ordinal)), broken.Message);
        });
    }

    [BrowserTheory]
    [InlineData("en", 1280)]
    [InlineData("en", 390)]
    [InlineData("zh-CN", 1280)]
    public Task A_page_without_fault_passes(string culture, int width) =>
        BrowserHost.RunAsync(_shop.Url, new BrowserOptions { Culture = culture, Width = width }, async page =>
        {
            await page.GotoAsync("/page/good");
            await ScreenChecks.AssertAsync(page);
        });

    [BrowserFact]
    public Task Words_of_the_other_language_pass_when_they_are_allowed() =>
        BrowserHost.RunAsync(_shop.Url, English, async page =>
        {
            await page.GotoAsync("/page/chinese");
            await ScreenChecks.AssertAsync(page, new ScreenRules { AllowedWords = ["奶粉"] });
        });

    [BrowserFact]
    public Task A_page_without_JavaScript_is_refused_at_once_instead_of_waiting_for_ever() =>
        BrowserHost.RunAsync(_shop.Url, English with { JavaScript = false }, async page =>
        {
            await page.GotoAsync("/page/good");
            var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => ScreenChecks.AssertAsync(page).WaitAsync(TimeSpan.FromMinutes(1)));
            Assert.Contains("JavaScript = true", refused.Message, StringComparison.Ordinal);
        });
}
