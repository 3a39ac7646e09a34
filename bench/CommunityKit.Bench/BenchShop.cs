using System.Text.Json;

namespace CommunityKit.Bench;

/// <summary>The shop that benchmarks visit: the sample goods with all modules of this repository.</summary>
internal static class BenchShop
{
    public static Task CreateAsync(HostUnderTest host, BenchOptions options, string id, string prefix, params string[] modules) =>
        CreateAsync(host, options, id, prefix, database: null, modules);

    public static async Task CreateAsync(
        HostUnderTest host, BenchOptions options, string id, string prefix, string? database, params string[] modules)
    {
        await host.CreateTenantAsync(id, prefix, database);
        await host.RunRecipeAsync(
            id,
            Path.Combine(options.Samples, "MotherBabyShop", "recipe.json"),
            new Dictionary<string, string> { ["ownerPassword"] = "bench " + Guid.NewGuid().ToString("N"), ["memberPassword"] = "bench " + Guid.NewGuid().ToString("N") });
        if (modules.Length > 0)
        {
            await host.InstallAsync(id, modules);
        }
    }

    /// <summary>Gives goods of the shop so much stock that buyers never end it.</summary>
    public static async Task FillShelvesAsync(HostUnderTest host, string id, IReadOnlyList<string> skus)
    {
        var folder = Directory.CreateTempSubdirectory("ck-bench-shelves-");
        try
        {
            var file = Path.Combine(folder.FullName, "recipe.json");
            await File.WriteAllTextAsync(file, JsonSerializer.Serialize(new Dictionary<string, object>
            {
                ["$schema"] = "https://communitykit.dev/schemas/recipe-1.json",
                ["name"] = "Shelves",
                ["steps"] = new[]
                {
                    new { step = "inventory.locations", locations = Array.Empty<object>(), levels = skus.Select(sku => new { sku, location = "hangzhou", onHand = 100_000_000 }) },
                },
            }));
            await host.RunRecipeAsync(id, file, new Dictionary<string, string>());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
