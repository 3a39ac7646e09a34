using System.Text.Json;
using CommunityKit.Testing.Modules;

namespace CommunityKit.Catalog.Tests.Support;

/// <summary>Goods for a test, brought in by a recipe as any shop's are.</summary>
internal static class Goods
{
    /// <summary>Runs a recipe with these categories and products.</summary>
    /// <param name="host">The shop.</param>
    /// <param name="products">Rows of <c>products.json</c>.</param>
    /// <param name="categories">Rows of <c>categories.json</c>.</param>
    public static async Task AddAsync(ModuleTestHost host, IEnumerable<object> products, IEnumerable<object>? categories = null)
    {
        using var folder = new RecipeFolder();
        folder.Add("c.json", JsonSerializer.Serialize(categories ?? []));
        folder.Add("p.json", JsonSerializer.Serialize(products));
        await host.RunRecipeAsync(folder.Add("recipe.json", """
            {
              "$schema": "https://communitykit.dev/schemas/recipe-1.json", "name": "Goods", "parameters": {},
              "steps": [{ "step": "catalog.categories", "file": "c.json" }, { "step": "catalog.products", "file": "p.json" }]
            }
            """));
    }

    /// <summary>A product with one variant.</summary>
    public static object Simple(string handle, string price = "10.00", int stock = 5, string status = "active", string? title = null, string? category = null, string[]? tags = null, string description = "Text.") => new
    {
        handle,
        title = new Dictionary<string, string>(StringComparer.Ordinal) { ["en"] = title ?? handle, ["zh-CN"] = title ?? handle },
        description = new Dictionary<string, string>(StringComparer.Ordinal) { ["en"] = description },
        category,
        tags = tags ?? [],
        status,
        variants = new object[] { new { sku = handle.ToUpperInvariant(), price, stock } },
    };

    public static object Category(string handle, string? parent = null) =>
        new { handle, parent, name = new Dictionary<string, string>(StringComparer.Ordinal) { ["en"] = handle, ["zh-CN"] = handle } };
}
