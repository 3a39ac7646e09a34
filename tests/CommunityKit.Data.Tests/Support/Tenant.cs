using System.Data.Common;
using CommunityKit.Data.Contexts;
using CommunityKit.Data.Databases;
using CommunityKit.Data.Migrations;
using CommunityKit.Data.Tests.Migrations.Samples;
using CommunityKit.Testing.Databases;
using Microsoft.Extensions.Logging.Abstractions;

namespace CommunityKit.Data.Tests.Support;

/// <summary>A tenant without a runtime, for tests of the migrations.</summary>
internal sealed class Tenant : IAsyncDisposable
{
    private readonly EfServices _services;

    private Tenant(TenantDatabase database)
    {
        Database = database;
        _services = EfServices.Create(database.Provider, NullLoggerFactory.Instance);
        Runner = new MigrationRunner(database);
    }

    public TenantDatabase Database { get; }

    public MigrationRunner Runner { get; }

    public ModuleSchema First => Schema("first", typeof(FirstDb));

    public ModuleSchema Linked => Schema("linked", typeof(LinkedDb));

    public ModuleSchema Broken => Schema("broken", typeof(BrokenDb));

    public static Task<Tenant> OpenAsync(DatabaseSpace space, TimeProvider? clock = null) => OpenAsync(space.Options, clock);

    public static async Task<Tenant> OpenAsync(TenantDatabaseOptions options, TimeProvider? clock = null) => new(
        await TenantDatabase.OpenAsync(
            "shop", options, clock ?? TimeProvider.System, NullLoggerFactory.Instance, CancellationToken.None));

    public ModuleSchema Schema(string id, Type context) => new(id, "1.0.0", context, _services);

    public Task ExecuteAsync(string sql) =>
        Database.WriteAsync((scope, token) => new ValueTask(scope.ExecuteAsync(sql, token)), CancellationToken.None);

    public async Task<List<T>> QueryAsync<T>(string sql, Func<DbDataReader, T> read)
    {
        await using var connection = await Database.OpenReadAsync(CancellationToken.None);
        return await connection.QueryAsync(null, sql, read, CancellationToken.None);
    }

    public Task<List<string>> TablesAsync() => QueryAsync(
        Database.Provider == DatabaseProvider.Postgres
            ? "SELECT tablename FROM pg_tables WHERE schemaname = current_schema() ORDER BY 1"
            : "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY 1",
        r => r.GetString(0));

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        await _services.DisposeAsync();
    }
}
