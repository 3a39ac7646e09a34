using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace CommunityKit.Bench.Baseline;

/// <summary>The baseline's database: SQLite with one writer at a time, or PostgreSQL with a connection per unit of work.</summary>
internal sealed class PlainStore : IAsyncDisposable
{
    private const int Variants = 100;
    private const string Schema =
        """
        CREATE TABLE p_cart (id varchar(36) PRIMARY KEY, variant varchar(36) NOT NULL, quantity bigint NOT NULL, at varchar(40) NOT NULL);
        CREATE TABLE p_order (id varchar(36) PRIMARY KEY, number varchar(40) NOT NULL UNIQUE, placement_key varchar(100) NOT NULL UNIQUE, state varchar(20) NOT NULL, address varchar(2000) NOT NULL, method varchar(40) NOT NULL, total bigint NOT NULL, at varchar(40) NOT NULL);
        CREATE TABLE p_line (id varchar(36) PRIMARY KEY, order_id varchar(36) NOT NULL REFERENCES p_order(id), variant varchar(36) NOT NULL, title varchar(200) NOT NULL, quantity bigint NOT NULL, price bigint NOT NULL);
        CREATE INDEX ix_line ON p_line (order_id);
        CREATE TABLE p_payment (id varchar(36) PRIMARY KEY, order_id varchar(36) NOT NULL REFERENCES p_order(id), amount bigint NOT NULL, state varchar(20) NOT NULL);
        CREATE INDEX ix_payment ON p_payment (order_id);
        CREATE TABLE p_notice (id varchar(36) PRIMARY KEY, payment varchar(36) NOT NULL, body varchar(2000) NOT NULL, at varchar(40) NOT NULL);
        CREATE TABLE p_event (id varchar(36) PRIMARY KEY, order_id varchar(36) NOT NULL, name varchar(40) NOT NULL, at varchar(40) NOT NULL);
        CREATE TABLE p_message (id varchar(36) PRIMARY KEY, order_id varchar(36) NOT NULL, text varchar(200) NOT NULL, at varchar(40) NOT NULL);
        CREATE TABLE p_stock (variant varchar(36) PRIMARY KEY, title varchar(200) NOT NULL, price bigint NOT NULL, on_hand bigint NOT NULL, reserved bigint NOT NULL, CHECK (reserved <= on_hand));
        """;

    private readonly Func<DbConnection> _connect;
    private readonly SemaphoreSlim? _writer;

    private PlainStore(Func<DbConnection> connect, SemaphoreSlim? writer)
    {
        _connect = connect;
        _writer = writer;
    }

    public static async Task<PlainStore> OpenAsync(string database)
    {
        var isSqlite = !database.Contains("Host=", StringComparison.OrdinalIgnoreCase);
        var source = isSqlite ? null : NpgsqlDataSource.Create(database);
        var store = new PlainStore(
            isSqlite ? () => new SqliteConnection($"Data Source={database};Pooling=True") : () => source!.CreateConnection(),
            isSqlite ? new SemaphoreSlim(1) : null);
        if (isSqlite)
        {
            await store.ReadAsync(work => work.ExecuteAsync("PRAGMA journal_mode = WAL"));
        }

        await store.WriteAsync(async work =>
        {
            foreach (var statement in Schema.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                await work.ExecuteAsync(statement);
            }

            for (var i = 0; i < Variants; i++)
            {
                await work.ExecuteAsync("INSERT INTO p_stock (variant, title, price, on_hand, reserved) VALUES (@variant, @title, @price, 1000000000, 0)", ("variant", $"v{i}"), ("title", $"Product {i}"), ("price", 1000 + i));
            }

            return 0;
        });
        return store;
    }

    public async Task<T> ReadAsync<T>(Func<PlainWork, Task<T>> read)
    {
        await using var connection = _connect();
        await connection.OpenAsync();
        return await read(new PlainWork(connection, null));
    }

    public async Task<T> WriteAsync<T>(Func<PlainWork, Task<T>> write)
    {
        if (_writer is not null)
        {
            await _writer.WaitAsync();
        }

        try
        {
            await using var connection = _connect();
            await connection.OpenAsync();
            if (connection is SqliteConnection)
            {
                await new PlainWork(connection, null).ExecuteAsync("PRAGMA synchronous = FULL");
            }

            await using var transaction = await connection.BeginTransactionAsync();
            var result = await write(new PlainWork(connection, transaction));
            await transaction.CommitAsync();
            return result;
        }
        finally
        {
            _writer?.Release();
        }
    }

    public ValueTask DisposeAsync()
    {
        _writer?.Dispose();
        return default;
    }
}
