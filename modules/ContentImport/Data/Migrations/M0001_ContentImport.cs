using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommunityKit.ContentImport.Data.Migrations;

/// <summary>Pictures by their content.</summary>
[DbContext(typeof(ContentImportDb)), Migration("M0001_ContentImport")]
internal sealed class M0001_ContentImport : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.CreateTable(
        "imp_picture",
        table => new { hash = table.Text(64), asset_id = table.Id() },
        constraints: table => table.PrimaryKey("pk_imp_picture", t => t.hash));
}
