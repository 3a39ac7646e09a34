using System.Data.Common;
using CommunityKit.Search.Postgres;
using CommunityKit.Testing.Databases;
using Npgsql;

namespace CommunityKit.Search.Tests.Support;

/// <summary>An empty schema as a shop's database.</summary>
internal sealed class TestShopDatabase(DatabaseSpace space) : IShopDatabase
{
    public static async Task<TestShopDatabase> CreateAsync()
    {
        var database = new TestShopDatabase(await TestDatabases.CreateAsync(DatabaseKind.Postgres));
        await using var connection = new NpgsqlConnection(database.Space.Location);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"CREATE SCHEMA \"{database.Space.Schema}\"";
        await command.ExecuteNonQueryAsync();
        return database;
    }

    public DatabaseSpace Space => space;

    public async ValueTask<T> ReadAsync<T>(Func<DbConnection, CancellationToken, ValueTask<T>> read, CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(cancellationToken);
        return await read(connection, cancellationToken);
    }

    public async ValueTask<T> WriteAsync<T>(Func<Sql, CancellationToken, ValueTask<T>> write, CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var result = await write(new Sql(connection, transaction), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return result;
    }

    private async Task<NpgsqlConnection> OpenAsync(CancellationToken cancellationToken)
    {
        var connection = new NpgsqlConnection(space.Location);
        await connection.OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = $"SET search_path TO \"{space.Schema}\"";
        await command.ExecuteNonQueryAsync(cancellationToken);
        return connection;
    }
}
