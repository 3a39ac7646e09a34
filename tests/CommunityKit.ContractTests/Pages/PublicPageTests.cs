using System.Diagnostics;
using System.Text.Json;
using CommunityKit.ContractTests.OpenApi;
using CommunityKit.Testing.Modules;
using CommunityKit.Tests.Support;

namespace CommunityKit.ContractTests.Pages;

/// <summary>
/// Every kind of public page of the sample shop with all its modules, read by others' programs: the markup by html-validate, schema.org and
/// Open Graph by structured-data-testing-tool, the site map by sitemap, the feeds by rss-parser.
/// </summary>
public sealed class PublicPageTests
{
    private static readonly string[] Plain = [];

    /// <summary>What shoppers reach without an account: a path, the schema.org types that it must name, and whether people share it.</summary>
    private static readonly (string Path, string[] Types, bool IsShared)[] Public =
    [
        ("/", ["WebPage"], true),
        ("/about", ["WebPage", "BreadcrumbList"], true),
        ("/articles/first-foods", ["Article", "BreadcrumbList"], true),
        ("/articles", Plain, false),
        ("/products", Plain, false),
        ("/products/bath-duck", ["Product", "BreadcrumbList"], true),
        ("/search?q=duck", Plain, false),
        ("/search?q=nothing-like-this", Plain, false),
        ("/cart", Plain, false),
        ("/checkout", Plain, false),
        ("/account/sign-in", Plain, false),
        ("/account/register", Plain, false),
        ("/no-such-page", Plain, false),
    ];

    [LintFact]
    public async Task Every_kind_of_public_page_and_feed_is_accepted_by_the_programs_that_read_them()
    {
        await using var host = await ModuleTestHost.StartAsync();
        await host.RunRecipeAsync(
            Path.Combine(RepositoryFolder.Path, "samples", "MotherBabyShop", "recipe.json"),
            new Dictionary<string, string> { ["ownerPassword"] = "owner of the pages", ["memberPassword"] = "member of the pages" });
        var folder = Directory.CreateTempSubdirectory("ck-pages-");
        var entries = new List<object>();
        foreach (var culture in (IReadOnlyList<string>)["zh-CN", "en"])
        {
            using var visitor = host.Client(null, culture);
            await FillBasketAsync(visitor);
            var category = (await visitor.GetAsync("products")).One("a[href*='/categories/']").GetAttribute("href")!;
            foreach (var (path, types, isShared) in Public.Append((category, Plain, false)))
            {
                var text = await TextAsync(visitor, path);
                entries.Add(await KeepAsync(folder, $"{entries.Count}.html", "page", $"{path} ({culture})", text, types, isShared));
            }
        }

        using var reader = host.Client(null, "en");
        entries.Add(await KeepAsync(folder, "sitemap.xml", "sitemap", "/sitemap.xml", await TextAsync(reader, "sitemap.xml")));
        entries.Add(await KeepAsync(folder, "feed.xml", "feed", "/feed.xml", await TextAsync(reader, "feed.xml")));
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "pages.json"), JsonSerializer.Serialize(entries));

        var (exitCode, output) = await ReadAsync(folder.FullName);

        Assert.True(exitCode == 0, output);
        folder.Delete(recursive: true);
    }

    private static async Task FillBasketAsync(TestClient visitor)
    {
        var product = await visitor.GetAsync("products/bath-duck");
        await product.SubmitAsync("main form[action*='cart']");
    }

    private static async Task<string> TextAsync(TestClient visitor, string path)
    {
        using var answer = await visitor.SendAsync(HttpMethod.Get, path);
        return await answer.Content.ReadAsStringAsync();
    }

    private static async Task<object> KeepAsync(
        DirectoryInfo folder, string file, string kind, string address, string text, string[]? types = null, bool isShared = false)
    {
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, file), text);
        return new { file, kind, address, types = types is { Length: > 0 } ? types : null, isShared };
    }

    private static async Task<(int ExitCode, string Output)> ReadAsync(string folder)
    {
        var start = new ProcessStartInfo("node", [Path.Combine(RepositoryFolder.Path, "tools", "lint", "pages.mjs"), folder])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output + await error);
    }
}
