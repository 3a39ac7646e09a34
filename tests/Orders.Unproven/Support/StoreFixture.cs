namespace CommunityKit.Orders.Tests.Support;

/// <summary>One store for tests that do not disturb each other: they leave the clock alone.</summary>
public sealed class StoreFixture : IAsyncLifetime
{
    public Store Store { get; private set; } = null!;

    public async Task InitializeAsync() => Store = await Store.StartAsync();

    public async Task DisposeAsync()
    {
        if (Store is not null)
        {
            await Store.DisposeAsync();
        }
    }
}
