namespace CommunityKit.Media.Tests.Support;

/// <summary>One shop for tests that do not disturb each other.</summary>
public sealed class Shops : IAsyncLifetime
{
    public MediaShop Shop { get; private set; } = null!;

    public async Task InitializeAsync() => Shop = await MediaShop.StartAsync();

    public async Task DisposeAsync() => await Shop.DisposeAsync();
}
