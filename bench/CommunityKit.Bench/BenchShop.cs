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
}
