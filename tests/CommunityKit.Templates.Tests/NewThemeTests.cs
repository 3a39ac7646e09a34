using CommunityKit.Templates.Tests.Support;
using CommunityKit.Testing.Browser;
using CommunityKit.Testing.Modules;

namespace CommunityKit.Templates.Tests;

/// <summary>A new theme, packed and on a host.</summary>
[Collection(SlowCollection.Name)]
public sealed class NewThemeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_new_theme_makes_a_package_whose_view_and_colours_the_shop_wears()
    {
        var packages = await PackAsync();
        (await Ck.RunAsync(_folder.Path, "verify", Path.Combine(packages, "acme.meadow.1.0.0.nupkg"))).Done();
        await using var host = await StartAsync(packages);
        using var visitor = host.Client(culture: "zh-CN");

        var page = await visitor.GetAsync("/nowhere");

        Assert.Equal("这个页面已经不在了，店里其他地方照常开放。", page.Heading);
        var style = page.One("link[as=style][href$='/meadow.css']").GetAttribute("href");
        Assert.Contains("--ck-primary: #22663f", await visitor.Http.GetStringAsync(style), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task A_new_theme_is_readable_by_day_and_by_night()
    {
        await using var host = await StartAsync(await PackAsync());
        foreach (var dark in new[] { false, true })
        {
            var options = BrowserOptions.Phone with { Culture = "en", Dark = dark, Expected = ["status of 404"] };
            await BrowserHost.RunAsync(host.Address, options, async page =>
            {
                await page.GotoAsync("nowhere");
                await ScreenChecks.AssertAsync(page);
            });
        }
    }

    private static Task<ModuleTestHost> StartAsync(string packages) =>
        ModuleTestHost.StartAsync(new ModuleTestOptions { Modules = ["acme.meadow"], PackageFolders = [packages] });

    private async Task<string> PackAsync()
    {
        (await Ck.RunAsync(_folder.Path, "new", "theme", "Acme.Meadow", "--feed", await KitPackages.FeedAsync())).Done();
        await Dotnet.RunAsync(_folder["Acme.Meadow"], "pack", "-o", "packages", "-nologo", "-nodeReuse:false");
        return _folder["Acme.Meadow/packages"];
    }
}
