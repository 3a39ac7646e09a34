using System.Data.Common;
using CommunityKit.Data.Databases;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CommunityKit.Data.Contexts;

/// <summary>Points every connection that a reading context opens at the tenant and forbids it to write.</summary>
/// <param name="preamble">First statement on PostgreSQL; empty on SQLite.</param>
internal sealed class ReadConnectionInterceptor(string preamble) : DbConnectionInterceptor
{
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        if (connection is SqliteConnection sqlite)
        {
            SqliteTenantDatabase.PrepareForReading(sqlite);
            return;
        }

        using var statement = connection.Statement(null, preamble);
        statement.Command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        if (connection is SqliteConnection sqlite)
        {
            SqliteTenantDatabase.PrepareForReading(sqlite);
            return;
        }

        await connection.ExecuteAsync(null, preamble, cancellationToken);
    }
}
