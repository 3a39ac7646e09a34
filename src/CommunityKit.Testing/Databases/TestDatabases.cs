using CommunityKit.Data.Databases;
using Npgsql;

namespace CommunityKit.Testing.Databases;

/// <summary>Empty databases for tests.</summary>
public static class TestDatabases
{
    /// <summary>The kinds that this machine has.</summary>
    public static IReadOnlyList<DatabaseKind> Available { get; } =
        PostgresServer.WhyAbsent is null ? [DatabaseKind.Sqlite, DatabaseKind.Postgres] : [DatabaseKind.Sqlite];

    /// <summary>An empty database of its own: a file in a new folder, or a schema on the shared server. Gone when disposed.</summary>
    /// <param name="kind">Which kind.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static async Task<DatabaseSpace> CreateAsync(DatabaseKind kind, CancellationToken cancellationToken = default)
    {
        var name = "t_" + Guid.NewGuid().ToString("n");
        if (kind == DatabaseKind.Sqlite)
        {
            var folder = Directory.CreateTempSubdirectory("ck-test-").FullName;
            return new DatabaseSpace(kind, TenantDatabaseOptions.Sqlite(Path.Combine(folder, "shop.db")), () => DeleteAsync(folder));
        }

        var server = await PostgresServer.SharedAsync(cancellationToken);
        return new DatabaseSpace(
            kind, TenantDatabaseOptions.Postgres(server.ConnectionString, name), () => DropAsync(server.ConnectionString, name));
    }

    private static ValueTask DeleteAsync(string folder)
    {
        Directory.Delete(folder, recursive: true);
        return default;
    }

    private static async ValueTask DropAsync(string connectionString, string schema)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"DROP SCHEMA IF EXISTS \"{schema}\" CASCADE";
        await command.ExecuteNonQueryAsync();
    }
}
