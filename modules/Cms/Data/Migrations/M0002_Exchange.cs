using CommunityKit.Cms.Exchange;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommunityKit.Cms.Data.Migrations;

/// <summary>What was written from elsewhere, and keys by which terms are found again.</summary>
[DbContext(typeof(CmsDb)), Migration("M0002_Exchange")]
internal sealed class M0002_Exchange : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "cms_written",
            table => new { thing = table.Text(WrittenThing.MaxThing), hash = table.Text(64), token = table.Column<long>(nullable: false) },
            constraints: table => table.PrimaryKey("pk_cms_written", t => t.thing));
        migrationBuilder.AddColumn<string>("key", "cms_term", maxLength: 200, nullable: true);
        migrationBuilder.CreateIndex("ux_cms_term_key", "cms_term", ["taxonomy", "key"], unique: true);
    }
}
