using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommunityKit.Data.Tests.Migrations.Samples;

/// <summary>Tables that refer to each other; the names sort against the direction of the keys.</summary>
public sealed class LinkedDb(DbContextOptions<LinkedDb> options) : ModuleDbContext(options)
{
    public override string TablePrefix => "lnk_";

    [DbContext(typeof(LinkedDb))]
    [Migration("20260101000000_linked")]
    internal sealed class M0001 : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                "lnk_a_parents", table => new { id = table.Id() }, constraints: table => table.PrimaryKey("pk_lnk_a", t => t.id));
            migrationBuilder.CreateTable(
                "lnk_b_children",
                table => new { id = table.Id(), parent_id = table.Id() },
                constraints: table =>
                {
                    table.PrimaryKey("pk_lnk_b", t => t.id);
                    table.ForeignKey("fk_lnk_b_parent", t => t.parent_id, "lnk_a_parents", "id");
                });
            migrationBuilder.Sql(
                """
                INSERT INTO lnk_a_parents (id) VALUES ('0198F000-0000-7000-8000-000000000001');
                INSERT INTO lnk_b_children (id, parent_id)
                VALUES ('0198F000-0000-7000-8000-000000000002', '0198F000-0000-7000-8000-000000000001');
                """);
        }
    }
}
