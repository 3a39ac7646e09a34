using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommunityKit.Cms.Data.Migrations;

/// <summary>The order in which live pages change, for the shop's search; what is live already comes first.</summary>
[DbContext(typeof(CmsDb)), Migration("M0003_SearchChanges")]
internal sealed class M0003_SearchChanges : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "cms_search_change",
            table => new { item_id = table.Id(), number = table.Column<long>(nullable: false) },
            constraints: table => table.PrimaryKey("pk_cms_search_change", t => t.item_id));
        migrationBuilder.CreateIndex("ux_cms_search_change", "cms_search_change", "number", unique: true);
        migrationBuilder.CreateTable(
            "cms_search_counter",
            table => new { id = table.Column<int>(nullable: false), last = table.Column<long>(nullable: false) },
            constraints: table => table.PrimaryKey("pk_cms_search_counter", t => t.id));
        migrationBuilder.Sql("INSERT INTO cms_search_change (item_id, number) SELECT id, row_number() OVER (ORDER BY id) FROM cms_item WHERE live_version IS NOT NULL");
        migrationBuilder.Sql("INSERT INTO cms_search_counter (id, last) SELECT 1, count(*) FROM cms_search_change");
    }
}
