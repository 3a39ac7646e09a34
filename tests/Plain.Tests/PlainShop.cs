using System.Text.Json;
using CommunityKit.Testing.Modules;
using CommunityKit.Tests.Support;

namespace CommunityKit.Theme.Plain.Tests;

/// <summary>The sample shop for mothers and babies in the theme Plain.</summary>
public sealed class PlainShop : IAsyncLifetime
{
    public ModuleTestHost Host { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Host = await ModuleTestHost.StartAsync("communitykit.catalog", PlainTheme.Id);
        await SampleShops.SetUpAsync(
            Host, "MotherBabyShop", step => SampleShops.NameOf(step) is "shop.settings" or "catalog.categories" or "catalog.products");
    }

    public Task DisposeAsync() => Host.DisposeAsync().AsTask();

    public async Task LookAsync(object look)
    {
        var file = Path.Combine(Host.Folder, "look.json");
        await File.WriteAllTextAsync(file, JsonSerializer.Serialize(new Dictionary<string, object>
        {
            ["$schema"] = "https://communitykit.dev/schemas/recipe-1.json",
            ["steps"] = new[] { new { step = "settings", section = PlainTheme.Id, values = look } },
        }));
        await Host.RunRecipeAsync(file);
    }
}
