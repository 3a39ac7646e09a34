using CommunityKit.Testing.Databases;

namespace CommunityKit.Orders.Tests.Support;

/// <summary>A store on each kind of database, started when a test first asks for it.</summary>
public sealed class StoresFixture : IAsyncLifetime
{
    private readonly Dictionary<DatabaseKind, Store> _stores = [];

    /// <summary>The store; tests of a collection follow each other.</summary>
    public async Task<Store> OnAsync(DatabaseKind database) =>
        _stores.TryGetValue(database, out var store) ? store : _stores[database] = await Store.StartAsync(database);

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var store in _stores.Values)
        {
            await store.DisposeAsync();
        }
    }
}
