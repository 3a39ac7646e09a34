using CommunityKit.Monetary;
using CommunityKit.Texts;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.EntityFrameworkCore.Migrations.Operations.Builders;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

namespace CommunityKit.Data;

/// <summary>
/// Columns for hand-written migrations that are right on SQLite and on PostgreSQL. Name no store type (<c>type:</c>) yourself: the
/// database in use picks it.
/// </summary>
public static class NeutralColumns
{
    /// <summary>The store type of a JSON document: <c>jsonb</c> on PostgreSQL, text on SQLite. For <c>ToJson()</c> properties.</summary>
    /// <param name="migration">The migration.</param>
    public static string JsonType(this MigrationBuilder migration) =>
        migration.ActiveProvider == "Npgsql.EntityFrameworkCore.PostgreSQL" ? "jsonb" : "TEXT";

    /// <summary>A GUID made by the application.</summary>
    /// <param name="table">The table.</param>
    /// <param name="nullable">True if it may be missing.</param>
    public static OperationBuilder<AddColumnOperation> Id(this ColumnsBuilder table, bool nullable = false) =>
        table.Column<Guid>(nullable: nullable);

    /// <summary>A number that the database counts up, unique in the table; must be the primary key.</summary>
    /// <param name="table">The table.</param>
    public static OperationBuilder<AddColumnOperation> Identity(this ColumnsBuilder table) =>
        table.Column<long>(nullable: false)
            .Annotation("Sqlite:Autoincrement", true)
            .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn);

    /// <summary>Text of a limited length.</summary>
    /// <param name="table">The table.</param>
    /// <param name="maxLength">In characters.</param>
    /// <param name="nullable">True if it may be missing.</param>
    public static OperationBuilder<AddColumnOperation> Text(this ColumnsBuilder table, int maxLength, bool nullable = false) =>
        table.Column<string>(maxLength: maxLength, nullable: nullable);

    /// <summary>Text of any length.</summary>
    /// <param name="table">The table.</param>
    /// <param name="nullable">True if it may be missing.</param>
    public static OperationBuilder<AddColumnOperation> LongText(this ColumnsBuilder table, bool nullable = false) =>
        table.Column<string>(nullable: nullable);

    /// <summary>A <see cref="LocalizedText"/>.</summary>
    /// <param name="table">The table.</param>
    /// <param name="nullable">True if it may be missing.</param>
    public static OperationBuilder<AddColumnOperation> Localized(this ColumnsBuilder table, bool nullable = false) =>
        table.LongText(nullable);

    /// <summary>An enum, by name.</summary>
    /// <param name="table">The table.</param>
    /// <param name="nullable">True if it may be missing.</param>
    public static OperationBuilder<AddColumnOperation> Named(this ColumnsBuilder table, bool nullable = false) => table.Text(32, nullable);

    /// <summary>A <see cref="DateTimeOffset"/>, kept as a UTC instant.</summary>
    /// <param name="table">The table.</param>
    /// <param name="nullable">True if it may be missing.</param>
    public static OperationBuilder<AddColumnOperation> Instant(this ColumnsBuilder table, bool nullable = false) =>
        table.Column<DateTime>(nullable: nullable);

    /// <summary>The amount of a <see cref="Money"/>: name the column <c>…_minor</c> and put <see cref="Currency"/> beside it.</summary>
    /// <param name="table">The table.</param>
    /// <param name="nullable">True if it may be missing; then the currency must be too.</param>
    public static OperationBuilder<AddColumnOperation> Minor(this ColumnsBuilder table, bool nullable = false) =>
        table.Column<long>(nullable: nullable);

    /// <summary>The currency of a <see cref="Money"/>: name the column <c>…_currency</c>.</summary>
    /// <param name="table">The table.</param>
    /// <param name="nullable">True if it may be missing; then the amount must be too.</param>
    public static OperationBuilder<AddColumnOperation> Currency(this ColumnsBuilder table, bool nullable = false) =>
        table.Text(3, nullable);

    /// <summary>The concurrency token <c>version</c>.</summary>
    /// <param name="table">The table.</param>
    public static OperationBuilder<AddColumnOperation> Version(this ColumnsBuilder table) => table.Column<long>(nullable: false);

    /// <summary>Adds a <see cref="Money"/> to a table that has rows: both columns, with an amount for the rows that are there.</summary>
    /// <param name="migration">The migration.</param>
    /// <param name="table">The table.</param>
    /// <param name="name">Column name without its endings, for example <c>price</c>.</param>
    /// <param name="existing">Value of the rows that are there; missing when null, and then the columns are nullable.</param>
    public static void AddMoney(this MigrationBuilder migration, string table, string name, Money? existing)
    {
        migration.AddColumn<long>(name + "_minor", table, nullable: existing is null, defaultValue: existing?.Minor);
        migration.AddColumn<string>(
            name + "_currency", table, maxLength: 3, nullable: existing is null, defaultValue: existing?.Currency);
    }

    /// <summary>Adds a <see cref="LocalizedText"/> to a table that has rows; it is empty in those that are there.</summary>
    /// <param name="migration">The migration.</param>
    /// <param name="table">The table.</param>
    /// <param name="name">Column name.</param>
    public static void AddLocalized(this MigrationBuilder migration, string table, string name) =>
        migration.AddColumn<string>(name, table, nullable: false, defaultValue: LocalizedText.Empty.ToJson());
}
