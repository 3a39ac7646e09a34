using CommunityKit.Testing.Databases;
using CommunityKit.Testing.Modules;
using CommunityKit.Tests.Support;

namespace CommunityKit.Catalog.Tests.Support;

/// <summary>A shop with the goods of the sample for mothers and babies, and an admin. Tests that share it only read.</summary>
public sealed class SampleShop : IAsyncLifetime
{
    public ModuleTestHost Host { get; private set; } = null!;

    public async Task InitializeAsync() => Host = await StartAsync();

    public async Task DisposeAsync()
    {
        if (Host is not null)
        {
            await Host.DisposeAsync();
        }
    }

    /// <summary>A host of one's own with the same goods.</summary>
    public static async Task<ModuleTestHost> StartAsync(DatabaseKind database = DatabaseKind.Sqlite)
    {
        var host = await ModuleTestHost.StartAsync(new ModuleTestOptions
        {
            Modules = ["communitykit.catalog", "communitykit.admin"],
            Database = database,
        });
        await RunRecipeAsync(host);
        return host;
    }

    /// <summary>Runs what the sample's recipe says about goods; accounts are not under test here.</summary>
    public static Task RunRecipeAsync(ModuleTestHost host) => SampleShops.SetUpAsync(
        host, "MotherBabyShop", step => SampleShops.NameOf(step) is "shop.settings" or "catalog.categories" or "catalog.products" || step["section"]?.GetValue<string>() == "communitykit.catalog");
}
