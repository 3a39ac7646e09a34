using System.Data.Common;
using CommunityKit.Data.Databases;

namespace CommunityKit.Data.Migrations;

/// <summary>Removes every trace of a module from a tenant's database.</summary>
internal static class ModulePurge
{
    private static readonly string[] CoreTraces =
    [
        "DELETE FROM ck_delivery WHERE subscriber IN (SELECT subscriber FROM ck_subscription WHERE module = @module)",
        "UPDATE ck_subscription SET state = 'purged' WHERE module = @module",
        "DELETE FROM ck_job_item WHERE queue IN (SELECT queue FROM ck_queue WHERE module = @module)",
        "DELETE FROM ck_queue WHERE module = @module",
        "DELETE FROM ck_schedule WHERE module = @module",
        "DELETE FROM ck_setting_change WHERE section IN (SELECT section FROM ck_setting WHERE module = @module)",
        "DELETE FROM ck_setting WHERE module = @module",
    ];

    public static async Task<IReadOnlyList<string>> RunAsync(
        DatabaseProvider provider, DbConnection connection, DbTransaction transaction, string moduleId, CancellationToken cancellationToken)
    {
        await connection.ExecuteAsync(transaction, SchemaHistory.CreateTableFor(provider), cancellationToken);
        var history = await SchemaHistory.ReadAsync(connection, transaction, cancellationToken);
        var prefixes = history.Where(h => h.ModuleId == moduleId).Select(h => h.TablePrefix).Distinct(StringComparer.Ordinal).ToList();
        var dropped = new List<string>();
        foreach (var prefix in prefixes)
        {
            var tables = await connection.QueryAsync(
                transaction,
                provider == DatabaseProvider.Postgres
                    ? "SELECT tablename FROM pg_tables WHERE schemaname = current_schema() AND starts_with(tablename, @prefix) ORDER BY 1"
                    : "SELECT name FROM sqlite_master WHERE type = 'table' AND substr(name, 1, length(@prefix)) = @prefix ORDER BY 1",
                r => r.GetString(0),
                cancellationToken,
                ("prefix", prefix));
            foreach (var table in tables)
            {
                var cascade = provider == DatabaseProvider.Postgres ? " CASCADE" : "";
                await connection.ExecuteAsync(
                    transaction, $"DROP TABLE \"{table.Replace("\"", "\"\"", StringComparison.Ordinal)}\"{cascade}", cancellationToken);
            }

            dropped.AddRange(tables);
        }

        var hasCore = history.Any(h => h.ModuleId == Core.CoreDbContext.ModuleId);
        foreach (var statement in hasCore ? CoreTraces : [])
        {
            await connection.ExecuteAsync(transaction, statement, cancellationToken, ("module", moduleId));
        }

        await connection.ExecuteAsync(
            transaction, "DELETE FROM ck_schema_history WHERE module = @module", cancellationToken, ("module", moduleId));
        return dropped;
    }
}
