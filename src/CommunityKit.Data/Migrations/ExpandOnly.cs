using CommunityKit.Data.Problems;
using CommunityKit.Packaging.Problems;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace CommunityKit.Data.Migrations;

/// <summary>
/// A migration runs while the version before it serves, and may be followed by a rollback to it: so it may only add what the older version
/// can ignore. <c>Sql</c> is let through; keeping it additive is the author's duty.
/// </summary>
internal static class ExpandOnly
{
    public static IEnumerable<Problem> Check(
        ModuleSchema schema, string prefix, string migration, IReadOnlyList<MigrationOperation> operations)
    {
        var newTables = operations.OfType<CreateTableOperation>().Select(o => o.Name).ToHashSet(StringComparer.Ordinal);
        var emptyColumns = operations.OfType<AddColumnOperation>()
            .Where(o => o is { IsNullable: true, DefaultValue: null })
            .Select(o => (o.Table, o.Name))
            .ToHashSet();
        foreach (var operation in operations)
        {
            if (Refusal(operation, newTables, emptyColumns) is { } code)
            {
                yield return Problem(code, operation);
            }
            else if (TableOf(operation) is { } table && !table.StartsWith(prefix, StringComparison.Ordinal))
            {
                yield return Problem("CK1533", operation);
            }
        }

        Problem Problem(string code, MigrationOperation operation) => DataProblems.Catalog.Problem(
            code,
            ("module", schema.ModuleId),
            ("version", schema.Version),
            ("migration", migration),
            ("operation", operation.GetType().Name.Replace("Operation", "", StringComparison.Ordinal)),
            ("target", TargetOf(operation)),
            ("prefix", prefix));
    }

    private static string? Refusal(MigrationOperation operation, HashSet<string> newTables, HashSet<(string, string)> emptyColumns) =>
        operation switch
        {
            CreateTableOperation { Schema: not null } => "CK1534",
            AddColumnOperation { Schema: not null } => "CK1534",
            CreateIndexOperation { Schema: not null } => "CK1534",
            CreateTableOperation => null,
            AddColumnOperation { IsNullable: false, DefaultValue: null } or AddColumnOperation { DefaultValueSql: not null } => "CK1531",
            AddColumnOperation => null,
            CreateIndexOperation { IsUnique: true } index
                when !newTables.Contains(index.Table) && !index.Columns.Any(c => emptyColumns.Contains((index.Table, c))) => "CK1532",
            CreateIndexOperation => null,
            SqlOperation { SuppressTransaction: true } => "CK1535",
            SqlOperation => null,
            InsertDataOperation or UpdateDataOperation => "CK1536",
            _ => "CK1530",
        };

    private static string? TableOf(MigrationOperation operation) => operation switch
    {
        CreateTableOperation o => o.Name,
        AddColumnOperation o => o.Table,
        CreateIndexOperation o => o.Table,
        _ => null,
    };

    private static string TargetOf(MigrationOperation operation) => operation switch
    {
        ColumnOperation o => $"{o.Table}.{o.Name}",
        DropColumnOperation o => $"{o.Table}.{o.Name}",
        RenameColumnOperation o => $"{o.Table}.{o.Name}",
        RenameTableOperation o => o.Name,
        TableOperation o => o.Name,
        DropTableOperation o => o.Name,
        CreateIndexOperation o => $"{o.Table}.{o.Name}",
        ITableMigrationOperation o => o.Table,
        _ => "",
    };
}
