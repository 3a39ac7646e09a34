using CommunityKit.Testing.Modules;

namespace CommunityKit.Admin.Tests;

/// <summary>One shop with the admin and the fixture module, shared by the tests of a class.</summary>
public sealed class AdminHost : IAsyncLifetime
{
    private ModuleTestHost? _host;

    public ModuleTestHost Host => _host ?? throw new InvalidOperationException("Not started yet.");

    /// <summary>Somebody who works in the shop but may not do everything.</summary>
    public static TestUser Clerk(params string[] permissions) => new("Clerk", ["admin.access", .. permissions]);

    public TestClient Owner(string culture = "en") => Host.Client(TestUser.Owner, culture);

    public async Task InitializeAsync() => _host = await ModuleTestHost.StartAsync("communitykit.admin", "fixture.goods");

    public async Task DisposeAsync() => await Host.DisposeAsync();
}
