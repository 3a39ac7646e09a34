using CommunityKit.Testing.Databases;
using CommunityKit.Testing.Modules;
using CommunityKit.Tests.Support;

namespace CommunityKit.Catalog.Tests.Support;

/// <summary>A shop with the goods of the sample for mothers and babies. Tests that share it only read.</summary>
public sealed class SampleShop : IAsyncLifetime
{
    public static string Recipe { get; } = Path.Combine(RepositoryFolder.Path, "samples", "MotherBabyShop", "recipe.json");

    public ModuleTestHost Host { get; private set; } = null!;

    public async Task InitializeAsync() => Host = await StartAsync();

    public async Task DisposeAsync() => await Host.DisposeAsync();

    /// <summary>A host of one's own with the same goods.</summary>
    public static async Task<ModuleTestHost> StartAsync(DatabaseKind database = DatabaseKind.Sqlite)
    {
        var host = await ModuleTestHost.StartAsync(new ModuleTestOptions { Modules = ["communitykit.catalog"], Database = database });
        await host.RunRecipeAsync(Recipe);
        return host;
    }
}
