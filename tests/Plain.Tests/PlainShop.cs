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
        Host = await ModuleTestHost.StartAsync("communitykit.catalog", "communitykit.theme.plain");
        var sample = Path.Combine(RepositoryFolder.Path, "samples", "MotherBabyShop");
        await RunAsync(
            new { step = "shop.settings", name = new Dictionary<string, string> { ["zh-CN"] = "芽芽母婴", ["en"] = "Yaya Baby" }, tagline = new Dictionary<string, string> { ["zh-CN"] = "慢慢来", ["en"] = "At your own pace" } },
            new { step = "catalog.categories", file = Path.Combine(sample, "catalog", "categories.json") },
            new { step = "catalog.products", file = Path.Combine(sample, "catalog", "products.json"), media = Path.Combine(sample, "media") });
    }

    public Task DisposeAsync() => Host.DisposeAsync().AsTask();

    public Task LookAsync(object look) => RunAsync(new { step = "settings", section = PlainTheme.Id, values = look });

    private async Task RunAsync(params object[] steps)
    {
        var file = Path.Combine(Host.Folder, "plain.json");
        await File.WriteAllTextAsync(file, JsonSerializer.Serialize(new Dictionary<string, object>
        {
            ["$schema"] = "https://communitykit.dev/schemas/recipe-1.json",
            ["steps"] = steps,
        }));
        await Host.RunRecipeAsync(file);
    }
}
