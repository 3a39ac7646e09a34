using CommunityKit.Data.Problems;
using Npgsql;

namespace CommunityKit.Data.Databases;

/// <summary>
/// The change lock of a PostgreSQL tenant: a session's advisory lock on a connection of its own. Its application name says who holds it;
/// the server frees it with the connection.
/// </summary>
internal static class PostgresChangeLock
{
    private const string Key = "hashtextextended('ck-change:' || @schema, 0)";

    public static async Task<IAsyncDisposable> TakeAsync(
        string tenantId, TenantDatabaseOptions options, string owner, TimeSpan timeout, CancellationToken cancellationToken)
    {
        var builder = new NpgsqlConnectionStringBuilder(options.ConnectionString) { Pooling = false, ApplicationName = owner };
        builder.KeepAlive = builder.KeepAlive == 0 ? 30 : builder.KeepAlive;
        var connection = new NpgsqlConnection(builder.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            return await ChangeLockWait.UntilAsync(
                async token => await TryTakeAsync(connection, options.Schema, token) ? connection : null,
                timeout,
                async token => DataProblems.Exception(
                    "CK1520",
                    ("tenant", tenantId),
                    ("owner", await ReadOwnerAsync(connection, options.Schema, token)),
                    ("seconds", (int)timeout.TotalSeconds)),
                cancellationToken);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private static async Task<bool> TryTakeAsync(NpgsqlConnection connection, string schema, CancellationToken cancellationToken)
    {
        using var statement = connection.Statement(null, $"SELECT pg_try_advisory_lock({Key})", ("schema", schema));
        return await statement.Command.ExecuteScalarAsync(cancellationToken) is true;
    }

    private static async Task<string> ReadOwnerAsync(NpgsqlConnection connection, string schema, CancellationToken cancellationToken)
    {
        var owners = await connection.QueryAsync(
            null,
            $"""
            SELECT a.application_name FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid
            WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1
              AND (l.classid::bigint << 32) | l.objid::bigint = {Key}
            """,
            reader => reader.GetString(0),
            cancellationToken,
            ("schema", schema));
        return owners.FirstOrDefault() ?? "?";
    }
}
