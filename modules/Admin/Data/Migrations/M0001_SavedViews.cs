using CommunityKit.Admin.Lists;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommunityKit.Admin.Data.Migrations;

[DbContext(typeof(AdminDb))]
[Migration("20260301000000_saved_views")]
internal sealed class M0001_SavedViews : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "adm_saved_views",
            table => new
            {
                id = table.Id(),
                user_id = table.Id(),
                list = table.Text(200),
                name = table.Text(SavedView.MaxName),
                query = table.Text(SavedView.MaxQuery),
                created_at = table.Instant(),
            },
            constraints: table => table.PrimaryKey("pk_adm_saved_views", t => t.id));
        migrationBuilder.CreateIndex("ix_adm_saved_views_name", "adm_saved_views", ["user_id", "list", "name"], unique: true);
    }
}
