using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommunityKit.Data.Tests.Migrations.Samples;

/// <summary>Its second migration fails in the database.</summary>
public sealed class BrokenDb(DbContextOptions<BrokenDb> options) : ModuleDbContext(options)
{
    public override string TablePrefix => "two_";

    [DbContext(typeof(BrokenDb))]
    [Migration("20260101000000_fine")]
    internal sealed class M0001 : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.CreateTable(
            "two_things", table => new { id = table.Id() }, constraints: table => table.PrimaryKey("pk_two_things", t => t.id));
    }

    [DbContext(typeof(BrokenDb))]
    [Migration("20260102000000_broken")]
    internal sealed class M0002 : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("INSERT INTO no_such_table VALUES (1)");
    }
}
