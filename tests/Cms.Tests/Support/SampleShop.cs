using CommunityKit.Testing.Modules;
using CommunityKit.Tests.Support;

namespace CommunityKit.Cms.Tests.Support;

/// <summary>The shop for mothers and babies as its recipe makes it: goods, pages, pictures and menus.</summary>
public sealed class SampleShop : IAsyncLifetime
{
    public ModuleTestHost Host { get; private set; } = null!;

    public async Task InitializeAsync() => Host = await StartAsync("MotherBabyShop");

    public async Task DisposeAsync()
    {
        if (Host is not null)
        {
            await Host.DisposeAsync();
        }
    }

    public static async Task<ModuleTestHost> StartAsync(string sample)
    {
        var host = await ModuleTestHost.StartAsync(new ModuleTestOptions
        {
            Modules = ["communitykit.cms", "communitykit.catalog", "communitykit.media", "communitykit.admin", "communitykit.theme.plain"],
        });
        await SetUpAsync(host, sample);
        return host;
    }

    public static Task SetUpAsync(ModuleTestHost host, string sample) => SampleShops.SetUpAsync(
        host, sample, step => SampleShops.NameOf(step) is "shop.settings" or "catalog.categories" or "catalog.products" or "content");
}
