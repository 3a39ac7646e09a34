using System.IO.Compression;
using System.Text;
using CommunityKit.OrchardRecipes.Files;
using CommunityKit.OrchardRecipes.Reporting;
using CommunityKit.Testing.Time;

namespace CommunityKit.OrchardRecipes.Tests.Support;

/// <summary>A recipe of a test, read.</summary>
internal sealed class Recipe
{
    public static readonly ShopFacts Shop = new("小店", TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"), "zh-CN", ["zh-CN", "en"]);

    public static readonly DateTimeOffset Now = new(2026, 3, 1, 4, 0, 0, TimeSpan.Zero);

    private Recipe(OrchardRecipe read, Notes notes)
    {
        Read = read;
        Notes = notes;
    }

    public OrchardRecipe Read { get; }

    public Notes Notes { get; }

    public IEnumerable<string> Codes => Notes.Problems.Select(problem => problem.Code);

    /// <summary>Reads steps: JSON objects, joined by commas.</summary>
    public static Task<Recipe> StepsAsync(string steps, string head = "") => TextAsync($$"""{ "name": "Test", {{head}} "steps": [ {{steps}} ] }""");

    /// <summary>Reads items of one content step.</summary>
    public static Task<Recipe> ItemsAsync(string items, string moreSteps = "", string head = "") =>
        StepsAsync($$"""{{moreSteps}} { "name": "content", "data": [ {{items}} ] }""", head);

    public static Task<Recipe> TextAsync(string json, string name = "test.recipe.json") => FileAsync(Encoding.UTF8.GetBytes(json), name);

    public static async Task<Recipe> FileAsync(byte[] content, string name)
    {
        using var stream = new MemoryStream(content);
        using var files = RecipeFiles.Open(stream, name);
        var notes = new Notes();
        return new Recipe(await OrchardRecipe.ReadAsync(files, Shop, new FakeClock(Now), notes, CancellationToken.None), notes);
    }

    /// <summary>A zip of files, names to contents.</summary>
    public static byte[] Zip(params (string Name, byte[] Content)[] files)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return bytes.ToArray();
    }

    public static byte[] Zip(params (string Name, string Content)[] files) => Zip([.. files.Select(file => (file.Name, Encoding.UTF8.GetBytes(file.Content)))]);
}
