using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommunityKit.Media.Data.Migrations;

/// <summary>Assets, their tags, folders, where assets are used, how much room they take.</summary>
[DbContext(typeof(MediaDb))]
[Migration("20260801000000_media")]
internal sealed class M0001_Media : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Assets(migrationBuilder);
        Folders(migrationBuilder);
        Uses(migrationBuilder);
        Room(migrationBuilder);
    }

    private static void Assets(MigrationBuilder migration)
    {
        migration.CreateTable(
            "med_asset",
            table => new
            {
                id = table.Id(),
                kind = table.Named(),
                name = table.Text(200),
                slug = table.Text(120),
                content_type = table.Text(60),
                extension = table.Text(8),
                content_version = table.Text(16),
                hash = table.Text(64),
                bytes = table.Column<long>(nullable: false),
                width = table.Column<int>(nullable: false),
                height = table.Column<int>(nullable: false),
                is_animated = table.Column<bool>(nullable: false),
                is_damaged = table.Column<bool>(nullable: false),
                folder_id = table.Id(nullable: true),
                poster_id = table.Id(nullable: true),
                alt = table.Localized(),
                focus_x = table.Column<int>(nullable: false),
                focus_y = table.Column<int>(nullable: false),
                search_text = table.LongText(),
                created_at = table.Instant(),
                created_by = table.Text(200),
                replaced_at = table.Instant(nullable: true),
                version = table.Version(),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_med_asset", t => t.id);
                table.CheckConstraint("ck_med_asset_focus", "focus_x BETWEEN 0 AND 100 AND focus_y BETWEEN 0 AND 100");
            });
        migration.CreateIndex("ix_med_asset_newest", "med_asset", ["created_at", "id"]);
        migration.CreateIndex("ix_med_asset_folder", "med_asset", ["folder_id", "created_at", "id"]);
        migration.CreateIndex("ix_med_asset_hash", "med_asset", "hash");

        migration.CreateTable(
            "med_tag",
            table => new { asset_id = table.Id(), tag = table.Text(40) },
            constraints: table => table.PrimaryKey("pk_med_tag", t => new { t.asset_id, t.tag }));
        migration.CreateIndex("ix_med_tag_tag", "med_tag", ["tag", "asset_id"]);
    }

    private static void Folders(MigrationBuilder migration)
    {
        migration.CreateTable(
            "med_folder",
            table => new { id = table.Id(), parent_id = table.Id(), name = table.Text(80), version = table.Version() },
            constraints: table => table.PrimaryKey("pk_med_folder", t => t.id));
        migration.CreateIndex("ux_med_folder_name", "med_folder", ["parent_id", "name"], unique: true);
    }

    private static void Uses(MigrationBuilder migration)
    {
        migration.CreateTable(
            "med_use",
            table => new { asset_id = table.Id(), owner = table.Text(200), label = table.Text(200), path = table.Text(500, nullable: true) },
            constraints: table => table.PrimaryKey("pk_med_use", t => new { t.asset_id, t.owner }));
        migration.CreateIndex("ix_med_use_owner", "med_use", "owner");
    }

    private static void Room(MigrationBuilder migration)
    {
        migration.CreateTable(
            "med_room",
            table => new { id = table.Column<int>(nullable: false), used_bytes = table.Column<long>(nullable: false) },
            constraints: table =>
            {
                table.PrimaryKey("pk_med_room", t => t.id);
                table.CheckConstraint("ck_med_room_used", "used_bytes >= 0");
            });
        migration.Sql("INSERT INTO med_room (id, used_bytes) VALUES (1, 0)");
    }
}
