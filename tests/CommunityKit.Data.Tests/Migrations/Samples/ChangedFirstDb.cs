using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommunityKit.Data.Tests.Migrations.Samples;

/// <summary>The module of <see cref="FirstDb"/> after its author edited a migration that shops have applied.</summary>
public sealed class ChangedFirstDb(DbContextOptions<ChangedFirstDb> options) : ModuleDbContext(options)
{
    public override string TablePrefix => "one_";

    [DbContext(typeof(ChangedFirstDb))]
    [Migration("20260101000000_first")]
    internal sealed class M0001 : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.CreateTable(
            "one_things",
            table => new { id = table.Identity(), name = table.Text(41) },
            constraints: table => table.PrimaryKey("pk_one_things", t => t.id));
    }
}
