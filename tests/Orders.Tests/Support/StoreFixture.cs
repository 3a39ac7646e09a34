namespace CommunityKit.Orders.Tests.Support;

/// <summary>One store for many tests: each has its own orders and, where pieces are counted, its own goods. The clock only goes forward.</summary>
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
