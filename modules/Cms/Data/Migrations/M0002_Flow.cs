using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommunityKit.Cms.Data.Migrations;

/// <summary>How people work on content together: reviews, comments, links to drafts, what was done, what was translated from what.</summary>
[DbContext(typeof(CmsDb)), Migration("M0002_Flow")]
internal sealed class M0002_Flow : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Reviews(migrationBuilder);
        People(migrationBuilder);
        Translations(migrationBuilder);
    }

    private static void Reviews(MigrationBuilder migration)
    {
        migration.AddColumn<string>("review", "cms_item", maxLength: 32, nullable: false, defaultValue: "Editing");
        migration.AddColumn<DateTime>("review_at", "cms_item", nullable: true);
        migration.AddColumn<string>("review_by", "cms_item", maxLength: 120, nullable: true);
        migration.AddColumn<string>("review_note", "cms_item", maxLength: 1000, nullable: true);
        migration.AddColumn<string>("authors", "cms_item", nullable: false, defaultValue: "");

        // Who changed a draft last is one of its authors, whatever was written down before.
        migration.Sql("UPDATE cms_item SET authors = LOWER(CAST(draft_by_id AS VARCHAR(36))) WHERE draft_by_id IS NOT NULL AND token <> live_token");
    }

    private static void People(MigrationBuilder migration)
    {
        migration.CreateTable(
            "cms_comment",
            table => new
            {
                id = table.Id(),
                item_id = table.Id(),
                thread_id = table.Id(),
                anchor = table.Text(100),
                text = table.Text(2000),
                at = table.Instant(),
                by = table.Text(120),
                by_id = table.Id(nullable: true),
                resolved_at = table.Instant(nullable: true),
                resolved_by = table.Text(120, nullable: true),
            },
            constraints: table => table.PrimaryKey("pk_cms_comment", t => t.id));
        migration.CreateIndex("ix_cms_comment_item", "cms_comment", ["item_id", "id"]);

        migration.CreateTable(
            "cms_share",
            table => new
            {
                id = table.Id(),
                item_id = table.Id(),
                made_at = table.Instant(),
                by = table.Text(120),
                expires_at = table.Instant(),
                revoked_at = table.Instant(nullable: true),
                last_used_at = table.Instant(nullable: true),
            },
            constraints: table => table.PrimaryKey("pk_cms_share", t => t.id));
        migration.CreateIndex("ix_cms_share_item", "cms_share", "item_id");

        migration.CreateTable(
            "cms_audit",
            table => new
            {
                id = table.Id(),
                item_id = table.Id(),
                title = table.Text(200),
                action = table.Named(),
                at = table.Instant(),
                by = table.Text(120),
                by_id = table.Id(nullable: true),
                number = table.Column<int>(nullable: true),
                due = table.Instant(nullable: true),
                note = table.Text(1000, nullable: true),
            },
            constraints: table => table.PrimaryKey("pk_cms_audit", t => t.id));
        migration.CreateIndex("ix_cms_audit_item", "cms_audit", ["item_id", "at", "id"]);
        migration.CreateIndex("ix_cms_audit_at", "cms_audit", ["at", "id"]);
    }

    private static void Translations(MigrationBuilder migration)
    {
        migration.CreateTable(
            "cms_translation",
            table => new
            {
                item_id = table.Id(),
                source_id = table.Id(),
                source = table.LongText(),
                source_token = table.Column<long>(nullable: false),
                at = table.Instant(),
                by = table.Text(120),
            },
            constraints: table => table.PrimaryKey("pk_cms_translation", t => t.item_id));
        migration.CreateIndex("ix_cms_translation_source", "cms_translation", "source_id");
    }
}
