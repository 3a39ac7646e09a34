using System.Collections.Concurrent;
using CommunityKit.Testing.Browser;
using CommunityKit.UI.Tests.Shop;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Playwright;

namespace CommunityKit.UI.Tests.Browser;

public sealed class ChineseInputTests : IAsyncLifetime
{
    private readonly ConcurrentQueue<string> _searches = new();
    private TestShop _shop = null!;

    public async Task InitializeAsync() => _shop = await TestShop.StartAsync(setup => setup.Endpoints = app =>
        app.MapGet("/found", (HttpContext http) =>
        {
            _searches.Enqueue(http.Request.Query["q"].ToString());
            return Results.Content($"<p>{http.Request.Query["q"]}</p>", "text/html; charset=utf-8");
        }));

    public async Task DisposeAsync() => await _shop.DisposeAsync();

    [BrowserFact]
    public Task Typing_a_Chinese_word_by_its_sound_searches_once_for_the_word() =>
        BrowserHost.RunAsync(_shop.Url, null, async page =>
        {
            await page.GotoAsync("/case/Search");
            await TypeMilkPowderAsync(page);
            Assert.Equal(["奶粉"], _searches);
        });

    [BrowserFact]
    public Task Without_the_kits_guard_the_same_typing_searches_for_every_letter() =>
        BrowserHost.RunAsync(_shop.Url, null, async page =>
        {
            await page.GotoAsync("/case/SearchUnguarded");
            await TypeMilkPowderAsync(page);
            Assert.True(_searches.Count > 1, $"{_searches.Count} search(es): the test cannot tell the difference");
        });

    [BrowserFact]
    public Task Plain_typing_still_searches_with_every_letter() =>
        BrowserHost.RunAsync(_shop.Url, null, async page =>
        {
            await page.GotoAsync("/case/Search");
            await page.Locator("#q").PressSequentiallyAsync("ab");
            await page.Locator("#found p:text-is('ab')").WaitForAsync();
            Assert.Contains("a", _searches);
        });

    private static async Task TypeMilkPowderAsync(IPage page)
    {
        await page.Locator("#q").FocusAsync();
        var devtools = await page.Context.NewCDPSessionAsync(page);
        foreach (var letters in new[] { "n", "na", "nai", "nai f", "nai fe", "nai fen" })
        {
            await devtools.SendAsync("Input.imeSetComposition", new() { ["text"] = letters, ["selectionStart"] = letters.Length, ["selectionEnd"] = letters.Length });
            // Each letter has the time to go out if anyone listens to it.
            await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            await page.EvaluateAsync("() => new Promise(done => setTimeout(done, 30))");
        }

        await devtools.SendAsync("Input.insertText", new() { ["text"] = "奶粉" });
        await page.Locator("#found p:text-is('奶粉')").WaitForAsync();
    }
}
