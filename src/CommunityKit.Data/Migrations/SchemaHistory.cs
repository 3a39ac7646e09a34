using System.Data.Common;
using CommunityKit.Data.Databases;

namespace CommunityKit.Data.Migrations;

/// <summary>The table of applied migrations, <c>ck_schema_history</c>.</summary>
internal static class SchemaHistory
{
    /// <summary>Valid on both databases; the runner makes the table before the first migration can.</summary>
    public const string CreateTable =
        """
        CREATE TABLE IF NOT EXISTS ck_schema_history (
            module varchar(100) NOT NULL, migration varchar(150) NOT NULL, version varchar(64) NOT NULL,
            table_prefix varchar(20) NOT NULL, checksum varchar(64) NOT NULL, applied_at {instant} NOT NULL,
            PRIMARY KEY (module, migration))
        """;

    public static string CreateTableFor(DatabaseProvider provider) => CreateTable.Replace(
        "{instant}", provider == DatabaseProvider.Postgres ? "timestamptz" : "TEXT", StringComparison.Ordinal);

    public static async Task<bool> ExistsAsync(
        DatabaseProvider provider, DbConnection connection, DbTransaction? transaction, CancellationToken cancellationToken)
    {
        var rows = await connection.QueryAsync(
            transaction,
            provider == DatabaseProvider.Postgres
                ? "SELECT 1 FROM pg_tables WHERE schemaname = current_schema() AND tablename = 'ck_schema_history'"
                : "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'ck_schema_history'",
            _ => true,
            cancellationToken);
        return rows.Count > 0;
    }

    public static Task<List<AppliedMigration>> ReadAsync(
        DbConnection connection, DbTransaction? transaction, CancellationToken cancellationToken) =>
        connection.QueryAsync(
            transaction,
            """
            SELECT module, migration, version, table_prefix, checksum, applied_at FROM ck_schema_history
            ORDER BY applied_at, module, migration
            """,
            r => new AppliedMigration(r.GetString(0), r.GetString(1), r.GetString(2), r.GetString(3), r.GetString(4), r.Instant(5)),
            cancellationToken);

    public static Task AddAsync(
        DbConnection connection,
        DbTransaction transaction,
        PendingMigration migration,
        DateTimeOffset now,
        CancellationToken cancellationToken) =>
        connection.ExecuteAsync(
            transaction,
            """
            INSERT INTO ck_schema_history (module, migration, version, table_prefix, checksum, applied_at)
            VALUES (@module, @migration, @version, @prefix, @checksum, @now)
            """,
            cancellationToken,
            ("module", migration.ModuleId),
            ("migration", migration.Migration),
            ("version", migration.Version),
            ("prefix", migration.TablePrefix),
            ("checksum", migration.Checksum),
            ("now", now));
}
