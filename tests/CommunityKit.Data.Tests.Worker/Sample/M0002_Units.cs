using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommunityKit.Data.Tests.Worker.Sample;

[DbContext(typeof(SampleDb))]
[Migration("20260201000000_units")]
internal sealed class M0002_Units : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "smp_units",
            table => new { id = table.Id(), pool_id = table.Id(), owner_id = table.Id(nullable: true) },
            constraints: table => table.PrimaryKey("pk_smp_units", t => t.id));
        migrationBuilder.CreateIndex("ix_smp_units_free", "smp_units", ["pool_id", "id"], filter: "owner_id IS NULL");
        migrationBuilder.CreateTable(
            "smp_groups",
            table => new { id = table.Id(), size = table.Column<int>(nullable: false), joined = table.Column<int>(nullable: false), state = table.Named() },
            constraints: table => table.PrimaryKey("pk_smp_groups", t => t.id));
        migrationBuilder.CreateTable(
            "smp_members",
            table => new { group_id = table.Id(), user_id = table.Id() },
            constraints: table => table.PrimaryKey("pk_smp_members", t => new { t.group_id, t.user_id }));
    }
}
