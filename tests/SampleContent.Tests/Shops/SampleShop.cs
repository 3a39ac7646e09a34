using System.Text.Json;
using SampleContent.Tests.Media;

namespace SampleContent.Tests.Shops;

/// <summary>One folder of samples, read as strictly as JSON allows: an unknown, missing or repeated property is an error.</summary>
internal sealed class SampleShop
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerOptions.Strict) { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    private SampleShop(string folder)
    {
        Folder = folder;
        Recipe = Read<SampleRecipe>("recipe.json");
        Settings = Step("shop.settings").Deserialize<SampleSettings>(Strict)!;
        Categories = Read<List<SampleCategory>>("catalog/categories.json");
        Products = Read<List<SampleProduct>>("catalog/products.json");
        Drawings = [.. Directory.EnumerateFiles(Path.Combine(folder, "media")).Order(StringComparer.Ordinal).Select(Drawing.Load)];
    }

    public string Folder { get; }

    public SampleRecipe Recipe { get; }

    public SampleSettings Settings { get; }

    public IReadOnlyList<SampleCategory> Categories { get; }

    public IReadOnlyList<SampleProduct> Products { get; }

    public IReadOnlyList<Drawing> Drawings { get; }

    /// <summary>Every text a visitor can read, with its place for a message.</summary>
    public IEnumerable<(string Where, LocalizedText Text)> Texts =>
    [
        ("name", Settings.Name), ("tagline", Settings.Tagline), ("footer", Settings.Footer),
        .. Categories.Select(c => ($"category {c.Handle}", c.Name)),
        .. Products.SelectMany(p => TextsOf(p)),
    ];

    public static IEnumerable<(string Where, LocalizedText Text)> TextsOf(SampleProduct product) =>
    [
        ($"{product.Handle} title", product.Title),
        ($"{product.Handle} subtitle", product.Subtitle),
        ($"{product.Handle} description", product.Description),
        ($"{product.Handle} brand", product.Brand.Name),
        .. product.Attributes.SelectMany(a => new[] { ($"{product.Handle} fact", a.Name), ($"{product.Handle} fact", a.Value) }),
        .. product.Options.Select(o => ($"{product.Handle} option", o.Name)),
        .. product.Options.SelectMany(o => o.Values).Select(v => ($"{product.Handle} option {v.Code}", v.Label)),
        .. product.Images.Select(i => ($"{product.Handle} picture", i.Alt)),
    ];

    public static SampleShop Load(string name) => new(Path.Combine(RepositoryRoot(), "samples", name));

    public JsonElement Step(string name) => Recipe.Steps.Single(s => s.GetProperty("step").GetString() == name);

    private T Read<T>(string path)
    {
        using var file = File.OpenRead(Path.Combine(Folder, path));
        try
        {
            return JsonSerializer.Deserialize<T>(file, Strict)!;
        }
        catch (JsonException fault)
        {
            throw new InvalidDataException($"{Path.GetFileName(Folder)}/{path}: {fault.Message}", fault);
        }
    }

    private static string RepositoryRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CommunityKit.sln")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException($"No CommunityKit.sln above {AppContext.BaseDirectory}: run the tests from a checkout.");
    }
}
