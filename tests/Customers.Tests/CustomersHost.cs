using CommunityKit.Testing.Modules;

namespace CommunityKit.Customers.Tests;

/// <summary>One shop for the tests of a class; each brings its own members.</summary>
public sealed class CustomersHost : IAsyncLifetime
{
    public ModuleTestHost Host { get; private set; } = null!;

    public async Task InitializeAsync() => Host = await ModuleTestHost.StartAsync("communitykit.accounts", "communitykit.customers");

    public async Task DisposeAsync() => await Host.DisposeAsync();

    public TestClient Member(string name, string culture = "zh-CN") => Host.Client(new TestUser(name), culture);
}
