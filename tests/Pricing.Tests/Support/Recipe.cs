using System.Text;
using System.Text.Json;
using CommunityKit.Testing.Modules;

namespace CommunityKit.Pricing.Tests.Support;

/// <summary>Recipes that a test writes: each step with a file of its own.</summary>
internal static class Recipe
{
    /// <summary>Runs steps in their order.</summary>
    /// <param name="host">The shop.</param>
    /// <param name="steps">Name of the step and what its file holds.</param>
    public static async Task RunAsync(ModuleTestHost host, params (string Step, object Content)[] steps)
    {
        var folder = Directory.CreateTempSubdirectory("ck-recipe-");
        try
        {
            for (var i = 0; i < steps.Length; i++)
            {
                await File.WriteAllTextAsync(Path.Combine(folder.FullName, $"{i}.json"), JsonSerializer.Serialize(steps[i].Content), Encoding.UTF8);
            }

            var recipe = Path.Combine(folder.FullName, "recipe.json");
            await File.WriteAllTextAsync(recipe, JsonSerializer.Serialize(new Dictionary<string, object>
            {
                ["$schema"] = "https://communitykit.dev/schemas/recipe-1.json",
                ["name"] = "Prices",
                ["parameters"] = new { },
                ["steps"] = steps.Select((step, i) => new Dictionary<string, string> { ["step"] = step.Step, ["file"] = $"{i}.json" }),
            }));
            await host.RunRecipeAsync(recipe);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    public static Dictionary<string, string> Text(string en, string? zh = null) => new() { ["en"] = en, ["zh-CN"] = zh ?? en };

    public static object Product(string handle, string price, string? category = null) => new
    {
        handle, title = Text(handle), description = Text("Text."), category, status = "active",
        variants = new object[] { new { sku = handle.ToUpperInvariant(), price, stock = 100, weightGrams = 500 } },
    };
}
