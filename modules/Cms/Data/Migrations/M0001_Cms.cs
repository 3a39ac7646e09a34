using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommunityKit.Cms.Data.Migrations;

/// <summary>Content with its history, addresses and times; types, menus, taxonomies and redirects.</summary>
[DbContext(typeof(CmsDb)), Migration("M0001_Cms")]
internal sealed class M0001_Cms : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Items(migrationBuilder);
        Times(migrationBuilder);
        Structure(migrationBuilder);
    }

    private static void Items(MigrationBuilder migration)
    {
        migration.CreateTable(
            "cms_item",
            table => new
            {
                id = table.Id(),
                type = table.Text(40),
                culture = table.Text(10),
                set_id = table.Id(),
                token = table.Column<long>(nullable: false),
                saved_token = table.Column<long>(nullable: false),
                draft = table.LongText(),
                draft_at = table.Instant(),
                draft_by = table.Text(120),
                draft_by_id = table.Id(nullable: true),
                title = table.Text(200),
                last_version = table.Column<int>(nullable: false),
                live_version = table.Column<int>(nullable: true),
                live_token = table.Column<long>(nullable: false),
                live_path = table.Text(200, nullable: true),
                live_title = table.Text(200, nullable: true),
                live_summary = table.Text(500, nullable: true),
                live_picture = table.Text(300, nullable: true),
                is_listed = table.Column<bool>(nullable: false),
                first_live_at = table.Instant(nullable: true),
                live_at = table.Instant(nullable: true),
                created_at = table.Instant(),
                deleted_at = table.Instant(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_cms_item", t => t.id);
                table.CheckConstraint("ck_cms_item_live", "live_version IS NULL OR (live_version <= last_version AND deleted_at IS NULL)");
            });
        migration.CreateIndex("ux_cms_item_set", "cms_item", ["set_id", "culture"], unique: true);
        migration.CreateIndex("ix_cms_item_draft_at", "cms_item", ["draft_at", "id"]);
        migration.CreateIndex("ix_cms_item_listed", "cms_item", ["type", "culture", "first_live_at"]);

        migration.CreateTable(
            "cms_version",
            table => new
            {
                item_id = table.Id(),
                number = table.Column<int>(nullable: false),
                document = table.LongText(),
                kind = table.Named(),
                at = table.Instant(),
                by = table.Text(120),
                by_id = table.Id(nullable: true),
                of = table.Column<int>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_cms_version", t => new { t.item_id, t.number });
                table.ForeignKey("fk_cms_version_item", t => t.item_id, "cms_item", "id", onDelete: ReferentialAction.Cascade);
            });

        migration.CreateTable(
            "cms_path",
            table => new
            {
                culture = table.Text(10),
                path = table.Text(200),
                item_id = table.Id(),
                state = table.Named(),
                since = table.Instant(),
            },
            constraints: table => table.PrimaryKey("pk_cms_path", t => new { t.culture, t.path }));
        migration.CreateIndex("ix_cms_path_item", "cms_path", "item_id");
    }

    private static void Times(MigrationBuilder migration)
    {
        migration.CreateTable(
            "cms_schedule",
            table => new
            {
                id = table.Id(),
                item_id = table.Id(),
                action = table.Named(),
                number = table.Column<int>(nullable: true),
                at = table.Instant(),
                state = table.Named(),
                by = table.Text(120),
                done_at = table.Instant(nullable: true),
            },
            constraints: table => table.PrimaryKey("pk_cms_schedule", t => t.id));
        migration.CreateIndex("ix_cms_schedule_due", "cms_schedule", ["state", "at"]);
        migration.CreateIndex("ix_cms_schedule_item", "cms_schedule", "item_id");
    }

    private static void Structure(MigrationBuilder migration)
    {
        migration.CreateTable(
            "cms_type",
            table => new { name = table.Text(40), definition = table.LongText(), version = table.Version() },
            constraints: table => table.PrimaryKey("pk_cms_type", t => t.name));
        migration.CreateTable(
            "cms_menu",
            table => new { name = table.Text(40), links = table.LongText(), version = table.Version() },
            constraints: table => table.PrimaryKey("pk_cms_menu", t => t.name));
        migration.CreateTable(
            "cms_taxonomy",
            table => new { name = table.Text(40), label = table.Localized(), version = table.Version() },
            constraints: table => table.PrimaryKey("pk_cms_taxonomy", t => t.name));
        migration.CreateTable(
            "cms_term",
            table => new { id = table.Id(), taxonomy = table.Text(40), label = table.Localized(), position = table.Column<int>(nullable: false) },
            constraints: table =>
            {
                table.PrimaryKey("pk_cms_term", t => t.id);
                table.ForeignKey("fk_cms_term_taxonomy", t => t.taxonomy, "cms_taxonomy", "name", onDelete: ReferentialAction.Cascade);
            });
        migration.CreateIndex("ix_cms_term_taxonomy", "cms_term", ["taxonomy", "position"]);
        migration.CreateTable(
            "cms_item_term",
            table => new { term_id = table.Id(), item_id = table.Id() },
            constraints: table => table.PrimaryKey("pk_cms_item_term", t => new { t.term_id, t.item_id }));
        migration.CreateIndex("ix_cms_item_term_item", "cms_item_term", "item_id");
        migration.CreateTable(
            "cms_redirect",
            table => new
            {
                id = table.Id(),
                from = table.Text(200),
                to = table.Text(1000),
                is_permanent = table.Column<bool>(nullable: false),
                version = table.Version(),
            },
            constraints: table => table.PrimaryKey("pk_cms_redirect", t => t.id));
        migration.CreateIndex("ux_cms_redirect_from", "cms_redirect", "from", unique: true);
    }
}
