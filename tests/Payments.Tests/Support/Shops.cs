using System.Collections.Concurrent;
using CommunityKit.Testing.Databases;

namespace CommunityKit.Payments.Tests.Support;

/// <summary>One shop for each kind of database, shared by tests that use payments of their own.</summary>
public sealed class Shops : IAsyncLifetime
{
    private readonly ConcurrentDictionary<DatabaseKind, Task<PayShop>> _shops = new();

    public Task<PayShop> OnAsync(DatabaseKind database) => _shops.GetOrAdd(database, kind => PayShop.StartAsync(kind));

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var shop in _shops.Values)
        {
            await (await shop).DisposeAsync();
        }
    }
}
