using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommunityKit.Cms.Data.Migrations;

/// <summary>What visitors wrote to the shop.</summary>
[DbContext(typeof(CmsDb)), Migration("M0003_Messages")]
internal sealed class M0003_Messages : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "cms_message",
            table => new
            {
                id = table.Id(),
                at = table.Column<DateTimeOffset>(nullable: false),
                name = table.Text(100),
                email = table.Text(200),
                phone = table.Text(40),
                text = table.Text(4000),
                page = table.Text(200),
                consent = table.Text(1000),
                answered_at = table.Column<DateTimeOffset>(nullable: true),
            },
            constraints: table => table.PrimaryKey("pk_cms_message", t => t.id));
        migrationBuilder.CreateIndex("ix_cms_message_at", "cms_message", "at");
    }
}
