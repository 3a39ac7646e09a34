using System.Text.Json;
using CommunityKit.Testing.Databases;
using CommunityKit.Testing.Modules;

namespace CommunityKit.Customers.Tests;

/// <summary>A shop for the tests of a class; each brings its own members.</summary>
public class CustomersHost : IAsyncLifetime
{
    public ModuleTestHost Host { get; private set; } = null!;

    /// <summary>Modules beside the one under test.</summary>
    protected virtual string[] Modules => ["communitykit.customers"];

    public Task InitializeAsync() => StartAsync(DatabaseKind.Sqlite);

    public async Task StartAsync(DatabaseKind database) =>
        Host = await ModuleTestHost.StartAsync(new ModuleTestOptions { Modules = Modules, Database = database });

    public async Task DisposeAsync() => await Host.DisposeAsync();

    public TestClient Member(string name, string culture = "zh-CN") => Host.Client(new TestUser(name), culture);

    public static StringContent Json(string text) => new(text, System.Text.Encoding.UTF8, "application/json");

    public async Task RunStepAsync(object step)
    {
        var file = Path.Combine(Host.Folder, $"recipe-{Guid.NewGuid():N}.json");
        await File.WriteAllTextAsync(file, JsonSerializer.Serialize(new Dictionary<string, object>
        {
            ["$schema"] = "https://communitykit.dev/schemas/recipe-1.json",
            ["name"] = "test",
            ["steps"] = new[] { step },
        }));
        await Host.RunRecipeAsync(file);
    }
}
