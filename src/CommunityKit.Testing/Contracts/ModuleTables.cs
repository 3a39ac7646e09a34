using System.Data.Common;
using CommunityKit.Data.Databases;
using CommunityKit.Data.Migrations;
using CommunityKit.Testing.Modules;

namespace CommunityKit.Testing.Contracts;

/// <summary>What a module has in the shop's database.</summary>
/// <param name="Rows">Number of rows by table.</param>
/// <param name="ForeignKeys">Every foreign key of these tables: from table, to table.</param>
/// <param name="Migrations">Names of the applied migrations, oldest first.</param>
internal sealed record ModuleTables(
    IReadOnlyDictionary<string, long> Rows, IReadOnlyList<(string From, string To)> ForeignKeys, IReadOnlyList<string> Migrations)
{
    public static Task<ModuleTables> ReadAsync(ModuleTestHost host, string moduleId) => host.Tenants.Get(host.Tenant).ReadAsync(
        async data =>
        {
            var history = (await data.Migrations.HistoryAsync(CancellationToken.None)).Where(m => m.ModuleId == moduleId).ToList();
            await using var connection = await data.Database.OpenReadAsync(CancellationToken.None);
            var provider = data.Database.Provider;
            var tables = (await TableNamesAsync(connection, provider))
                .Where(table => history.Any(m => table.StartsWith(m.TablePrefix, StringComparison.Ordinal)))
                .ToList();
            var rows = new Dictionary<string, long>(StringComparer.Ordinal);
            foreach (var table in tables)
            {
                rows[table] = (await connection.QueryAsync(null, $"SELECT count(*) FROM \"{table}\"", r => r.GetInt64(0), CancellationToken.None))[0];
            }

            var keys = (await ForeignKeysAsync(connection, provider)).Where(key => rows.ContainsKey(key.From) || rows.ContainsKey(key.To));
            return new ModuleTables(rows, [.. keys], [.. history.Select(m => m.Migration)]);
        },
        CancellationToken.None);

    private static Task<List<string>> TableNamesAsync(DbConnection connection, DatabaseProvider provider) => connection.QueryAsync(
        null,
        provider == DatabaseProvider.Postgres
            ? "SELECT tablename FROM pg_tables WHERE schemaname = current_schema()"
            : "SELECT name FROM sqlite_master WHERE type = 'table'",
        r => r.GetString(0),
        CancellationToken.None);

    private static Task<List<(string From, string To)>> ForeignKeysAsync(DbConnection connection, DatabaseProvider provider) => connection.QueryAsync(
        null,
        provider == DatabaseProvider.Postgres
            ? """
              SELECT f.relname, t.relname FROM pg_constraint c JOIN pg_class f ON f.oid = c.conrelid JOIN pg_class t ON t.oid = c.confrelid
              WHERE c.contype = 'f' AND c.connamespace = current_schema()::regnamespace
              """
            : "SELECT m.name, f.\"table\" FROM sqlite_master m, pragma_foreign_key_list(m.name) f WHERE m.type = 'table'",
        r => (r.GetString(0), r.GetString(1)),
        CancellationToken.None);
}
