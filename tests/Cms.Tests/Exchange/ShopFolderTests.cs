using System.Text.Json;
using CommunityKit.Cms.Tests.Support;
using CommunityKit.Testing.Databases;
using CommunityKit.Testing.Modules;

namespace CommunityKit.Cms.Tests.Exchange;

/// <summary>A shop is written into a folder, brought into an empty one and written again.</summary>
public sealed class ShopFolderTests : IDisposable
{
    private const string Types = """
        [
          { "kind": "type", "type": { "name": "recipe", "label": { "en": "Recipe", "zh-CN": "菜谱" }, "pathPrefix": "/recipes/",
            "fields": [ { "name": "course", "kind": "Terms", "label": { "en": "Course", "zh-CN": "类别" }, "taxonomy": "course" } ] } },
          { "kind": "taxonomy", "name": "course", "label": { "en": "Course", "zh-CN": "类别" } },
          { "kind": "term", "taxonomy": "course", "key": "soup", "label": { "en": "Soup", "zh-CN": "汤" } },
          { "kind": "term", "taxonomy": "course", "key": "cake", "label": { "en": "Cake", "zh-CN": "蛋糕" } },
          { "kind": "menu", "name": "footer", "links": [ { "label": { "en": "About", "zh-CN": "关于" }, "url": "/about" } ] },
          { "kind": "redirect", "from": "/old", "to": "/about" }
        ]
        """;

    /// <summary>A large shop where there is time for it.</summary>
    private static int Pages => Environment.GetEnvironmentVariable("CK_LONG") == "1" ? 10_000 : 40;

    private readonly string _folder = Directory.CreateTempSubdirectory("ck-shop-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task What_is_exported_brought_into_an_empty_shop_and_exported_again_is_the_same_byte_by_byte(DatabaseKind database)
    {
        var first = Path.Combine(_folder, "first");
        var second = Path.Combine(_folder, "second");
        await using (var shop = await CmsShop.StartAsync(database))
        {
            await shop.RunRecipeAsync(await RecipeAsync(Items(Pages)));
            await shop.ExportAsync(first);
        }

        await using (var empty = await CmsShop.StartAsync(database))
        {
            await empty.RunRecipeAsync(Path.Combine(first, "recipe.json"));
            Assert.Contains("Page 7 in full", (await empty.Client(null, "en").GetAsync("page-7")).Text("main"), StringComparison.Ordinal);
            await empty.ExportAsync(second);

            // Once more onto itself: nothing is new, and the folder is the same.
            await empty.RunRecipeAsync(Path.Combine(first, "recipe.json"));
            await empty.ExportAsync(second);
        }

        // What a record leaves out is as the documentation says, not what the serializer makes of it.
        Assert.Contains("\"isPermanent\": true", await File.ReadAllTextAsync(Directory.EnumerateFiles(Path.Combine(first, "content", "6-redirects")).Single()), StringComparison.Ordinal);
        Assert.Contains("\"hasPage\": true", await File.ReadAllTextAsync(Path.Combine(first, "content", "1-types", "recipe.json")), StringComparison.Ordinal);
        var files = Files(first);
        Assert.True(files.Count > Pages + 5, string.Join('\n', files.Keys));
        Assert.Equal(files, Files(second));
    }

    [Fact]
    public async Task A_part_that_nobody_has_and_a_folder_of_something_else_are_refused()
    {
        await using var shop = await CmsShop.StartAsync();
        var unknown = await Assert.ThrowsAnyAsync<Exception>(() => shop.ExportAsync(Path.Combine(_folder, "x"), "contents"));
        Assert.Contains("Did you mean content?", unknown.Message, StringComparison.Ordinal);

        await File.WriteAllTextAsync(Path.Combine(_folder, "mine.txt"), "mine");
        var refused = await Assert.ThrowsAnyAsync<Exception>(() => shop.ExportAsync(_folder));
        Assert.Contains("CK1755", refused.ToString(), StringComparison.Ordinal);
        Assert.Equal("mine", await File.ReadAllTextAsync(Path.Combine(_folder, "mine.txt")));
    }

    [Fact]
    public async Task What_lies_beside_an_export_stays_and_what_left_the_shop_leaves_the_folder()
    {
        await using var shop = await CmsShop.StartAsync();
        await shop.RunRecipeAsync(await RecipeAsync(Items(2)));
        var folder = Path.Combine(_folder, "kept");
        await shop.ExportAsync(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, "README.md"), "ours");
        var gone = Path.Combine(folder, "content", "4-items", "page", "left.json");
        await File.WriteAllTextAsync(gone, "{}");

        await shop.ExportAsync(folder, "content");

        Assert.False(File.Exists(gone));
        Assert.False(Directory.Exists(Path.Combine(folder, "shop")));
        Assert.Equal("ours", await File.ReadAllTextAsync(Path.Combine(folder, "README.md")));
    }

    [Fact]
    public async Task A_recipe_names_what_it_does_not_know()
    {
        await using var shop = await CmsShop.StartAsync();

        async Task<string> ProblemOf(string step) =>
            (await Assert.ThrowsAnyAsync<Exception>(async () => await shop.RunRecipeAsync(await RecipeAsync(step, isWhole: true)))).Message;

        Assert.Contains("Did you mean content?", await ProblemOf("""{ "step": "contant", "records": [] }"""), StringComparison.Ordinal);
        Assert.Contains("recrods", await ProblemOf("""{ "step": "content", "recrods": [] }"""), StringComparison.Ordinal);
        Assert.Contains("type-unknown", await ProblemOf($$"""{ "step": "content", "records": [{{Item(1).Replace("\"page\"", "\"pgae\"", StringComparison.Ordinal)}}] }"""), StringComparison.Ordinal);
        Assert.Contains("passwort", await ProblemOf("""{ "step": "content", "file": { "param": "passwort" } }"""), StringComparison.Ordinal);
        Assert.Contains("steps[0]", await ProblemOf("""{ "stpe": "content" }"""), StringComparison.Ordinal);
    }

    private static string Items(int count) => string.Join(",\n", Enumerable.Range(1, count).Select(Item));

    private static string Item(int number)
    {
        var document = $$"""{ "values": { "title": "Page {{number}}", "path": "/page-{{number}}" }, "blocks": [ { "id": "b1", "kind": "cms.text", "settings": { "text": "Page {{number}} in full" } } ] }""";
        return $$"""{ "kind": "item", "id": "{{new Guid(number, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10)}}", "type": "page", "culture": "en", "draft": {{document}}, "live": {{document}}, "firstLiveAt": "2026-01-02T03:04:05Z" }""";
    }

    private async Task<string> RecipeAsync(string content, bool isWhole = false)
    {
        var file = Path.Combine(_folder, "recipe.json");
        var steps = isWhole ? content : $$"""{ "step": "content", "records": {{Types}} }, { "step": "content", "replace": true, "records": [ {{content}} ] }""";
        await File.WriteAllTextAsync(file, $$"""{ "$schema": "https://communitykit.dev/schemas/recipe-1.json", "name": "Pages", "steps": [ {{steps}} ] }""");
        return file;
    }

    private static SortedDictionary<string, string> Files(string folder) => new(
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(file => Path.GetRelativePath(folder, file), file => Convert.ToHexString(File.ReadAllBytes(file))),
        StringComparer.Ordinal);
}
