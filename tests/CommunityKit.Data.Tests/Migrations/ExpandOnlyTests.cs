using CommunityKit.Data.Contexts;
using CommunityKit.Data.Databases;
using CommunityKit.Data.Migrations;
using CommunityKit.Data.Tests.Migrations.Samples;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Logging.Abstractions;

namespace CommunityKit.Data.Tests.Migrations;

public sealed class ExpandOnlyTests
{
    public static TheoryData<string, string, Action<MigrationBuilder>> Refused => new()
    {
        { "dropping a column", "CK1530", b => b.DropColumn("name", "one_things") },
        { "dropping a table", "CK1530", b => b.DropTable("one_things") },
        { "dropping an index", "CK1530", b => b.DropIndex("ux_one_things_name", "one_things") },
        { "renaming a column", "CK1530", b => b.RenameColumn("name", "one_things", "title") },
        { "renaming a table", "CK1530", b => b.RenameTable("one_things", null, "one_items") },
        { "altering a column", "CK1530", b => b.AlterColumn<string>("name", "one_things", maxLength: 80) },
        { "a foreign key later", "CK1530", b => b.AddForeignKey("fk", "one_things", "id", "one_others", principalColumn: "id") },
        { "a check later", "CK1530", b => b.AddCheckConstraint("ck", "one_things", "id > 0") },
        { "a unique constraint later", "CK1530", b => b.AddUniqueConstraint("uq", "one_things", "name") },
        { "a schema", "CK1530", b => b.EnsureSchema("x") },
        { "deleting rows", "CK1530", b => b.DeleteData("one_things", "id", 1L) },
        { "a mandatory column without a default", "CK1531", b => b.AddColumn<int>("n", "one_things", nullable: false) },
        { "a computed default", "CK1531", b => b.AddColumn<DateTime>("at", "one_things", defaultValueSql: "now()") },
        { "a unique index over rows", "CK1532", b => b.CreateIndex("ux", "one_things", "name", unique: true) },
        { "another module's table", "CK1533", b => b.AddColumn<int>("n", "two_things", nullable: true) },
        { "another module's name", "CK1533", b => b.CreateTable("ck_things", t => new { id = t.Id() }) },
        { "a table in a schema", "CK1534", b => b.CreateTable("one_x", t => new { id = t.Id() }, schema: "public") },
        { "leaving the transaction", "CK1535", b => b.Sql("CREATE INDEX CONCURRENTLY …", suppressTransaction: true) },
        { "rows without a model", "CK1536", b => b.InsertData("one_things", "id", 1L) },
    };

    public static TheoryData<string, Action<MigrationBuilder>> Allowed => new()
    {
        { "a nullable column", b => b.AddColumn<int>("n", "one_things", nullable: true) },
        { "a column with a default", b => b.AddColumn<int>("n", "one_things", nullable: false, defaultValue: 0) },
        { "an index", b => b.CreateIndex("ix", "one_things", "name") },
        { "SQL", b => b.Sql("UPDATE one_things SET n = 1") },
        {
            "a unique index on a new table", b =>
            {
                b.CreateTable("one_new", t => new { id = t.Id(), code = t.Text(9) });
                b.CreateIndex("ux", "one_new", "code", unique: true);
            }
        },
        {
            "a unique index on a new empty column", b =>
            {
                b.AddColumn<string>("code", "one_things", nullable: true);
                b.CreateIndex("ux", "one_things", "code", unique: true);
            }
        },
    };

    [Theory, MemberData(nameof(Refused))]
    public async Task What_the_version_before_could_not_live_with_is_refused(string what, string code, Action<MigrationBuilder> migrate)
    {
        var problem = Assert.Single(await CheckAsync(migrate));

        Assert.True(problem.Code == code, $"{what}: {problem}");
        Assert.Contains("20260101000000_x", problem.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("{", problem.ToString(), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Allowed))]
    public async Task What_the_version_before_can_ignore_is_allowed(string what, Action<MigrationBuilder> migrate) =>
        Assert.True((await CheckAsync(migrate)).Count == 0, what);

    private static async Task<IReadOnlyList<CommunityKit.Packaging.Problems.Problem>> CheckAsync(Action<MigrationBuilder> migrate)
    {
        await using var services = EfServices.Create(DatabaseProvider.Sqlite, NullLoggerFactory.Instance);
        var builder = new MigrationBuilder("Microsoft.EntityFrameworkCore.Sqlite");
        migrate(builder);
        var schema = new ModuleSchema("first", "1.0.0", typeof(FirstDb), services);
        return [.. ExpandOnly.Check(schema, "one_", "20260101000000_x", builder.Operations)];
    }
}
