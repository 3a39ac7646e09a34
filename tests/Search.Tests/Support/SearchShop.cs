using System.Text.Json;
using CommunityKit.Testing.Modules;

namespace CommunityKit.Search.Tests.Support;

/// <summary>A shop with a few goods in its index. The tests of a class share it and only read.</summary>
public sealed class SearchShop : IAsyncLifetime
{
    public ModuleTestHost Host { get; private set; } = null!;

    public static Task<ModuleTestHost> StartAsync() =>
        ModuleTestHost.StartAsync(new ModuleTestOptions { Modules = ["communitykit.admin", "communitykit.catalog", "communitykit.search"] });

    /// <summary>Brings goods in by a recipe and lets the index follow.</summary>
    public static async Task AddAsync(ModuleTestHost host, params object[] products)
    {
        var folder = Directory.CreateTempSubdirectory("ck-search-recipe-");
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "categories.json"), JsonSerializer.Serialize(new[]
            {
                new { handle = "milk", name = new Dictionary<string, string> { ["en"] = "Formula", ["zh-CN"] = "奶粉" } },
                new { handle = "prams", name = new Dictionary<string, string> { ["en"] = "Prams", ["zh-CN"] = "童车" } },
            }));
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "products.json"), JsonSerializer.Serialize(products));
            var recipe = Path.Combine(folder.FullName, "recipe.json");
            await File.WriteAllTextAsync(recipe, """
                {
                  "$schema": "https://communitykit.dev/schemas/recipe-1.json", "name": "Goods", "parameters": {},
                  "steps": [{ "step": "catalog.categories", "file": "categories.json" }, { "step": "catalog.products", "file": "products.json" }]
                }
                """);
            await host.RunRecipeAsync(recipe);
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        await host.PumpAsync();
    }

    public static object Product(string handle, string chinese, string english, string price, string category, string brand = "Muyegu", string status = "active") => new
    {
        handle,
        title = new Dictionary<string, string> { ["en"] = english, ["zh-CN"] = chinese },
        description = new Dictionary<string, string> { ["en"] = $"About the {english}.", ["zh-CN"] = $"关于{chinese}。" },
        brand = new { name = new Dictionary<string, string> { ["en"] = brand, ["zh-CN"] = brand } },
        category,
        status,
        variants = new object[] { new { sku = handle.ToUpperInvariant(), price, stock = 5 } },
    };

    public async Task InitializeAsync()
    {
        Host = await StartAsync();
        await AddAsync(
            Host,
            Product("organic-formula", "有机婴儿奶粉一段", "Organic infant formula, stage 1", "278.00", "milk"),
            Product("goat-formula", "羊奶粉二段", "Goat milk formula, stage 2", "318.00", "milk", "Yangle"),
            Product("light-stroller", "轻便婴儿推车", "Light folding stroller", "699.00", "prams"),
            Product("twin-stroller", "双胞胎婴儿推车", "Twin stroller", "1299.00", "prams", "Yangle"),
            Product("hidden-stroller", "未上架推车", "Draft stroller", "1.00", "prams", status: "draft"));
    }

    public Task DisposeAsync() => Host.DisposeAsync().AsTask();
}
