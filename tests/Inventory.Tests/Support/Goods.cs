using System.Text.Json;
using CommunityKit.Testing.Modules;

namespace CommunityKit.Inventory.Tests.Support;

/// <summary>Puts goods into a shop, by recipe as any shop's are.</summary>
internal static class Goods
{
    public static Task AddAsync(ModuleTestHost host, params (string Handle, int? Stock)[] products) => RunAsync(
        host,
        new { step = "catalog.products", file = "p.json" },
        JsonSerializer.Serialize(products.Select(product => new
        {
            handle = product.Handle,
            title = new Dictionary<string, string>(StringComparer.Ordinal) { ["en"] = $"The {product.Handle}", ["zh-CN"] = $"商品{product.Handle}" },
            status = "active",
            variants = new object[] { new { sku = product.Handle.ToUpperInvariant(), price = "10.00", stock = product.Stock } },
        })));

    public static async Task RunAsync(ModuleTestHost host, object step, string file = "[]")
    {
        var folder = Directory.CreateTempSubdirectory("ck-recipe-");
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "p.json"), file);
            var recipe = Path.Combine(folder.FullName, "recipe.json");
            await File.WriteAllTextAsync(recipe, JsonSerializer.Serialize(new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["$schema"] = "https://communitykit.dev/schemas/recipe-1.json",
                ["name"] = "Goods",
                ["parameters"] = new { },
                ["steps"] = new[] { step },
            }));
            await host.RunRecipeAsync(recipe);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
