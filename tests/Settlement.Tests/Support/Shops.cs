using System.Collections.Concurrent;
using CommunityKit.Testing.Databases;

namespace CommunityKit.Settlement.Tests.Support;

/// <summary>One shop for each kind of database, shared by tests that use orders and members of their own.</summary>
public sealed class Shops : IAsyncLifetime
{
    private readonly ConcurrentDictionary<DatabaseKind, Task<BookShop>> _shops = new();

    public Task<BookShop> OnAsync(DatabaseKind database = DatabaseKind.Sqlite) => _shops.GetOrAdd(database, kind => BookShop.StartAsync(kind));

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var shop in _shops.Values)
        {
            await (await shop).DisposeAsync();
        }
    }
}
