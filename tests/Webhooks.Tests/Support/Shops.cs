namespace CommunityKit.Webhooks.Tests.Support;

/// <summary>One shop, shared by tests that need no clock of their own.</summary>
public sealed class Shops : IAsyncLifetime
{
    public WebhookShop Shop { get; private set; } = null!;

    public async Task InitializeAsync() => Shop = await WebhookShop.StartAsync();

    public async Task DisposeAsync() => await Shop.DisposeAsync();
}
