using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommunityKit.Inventory.Data.Migrations;

/// <summary>Locations, levels, reservations, the journal.</summary>
[DbContext(typeof(InventoryDb))]
[Migration("20260401000000_inventory")]
internal sealed class M0001_Inventory : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Locations(migrationBuilder);
        Variants(migrationBuilder);
        Levels(migrationBuilder);
        Promises(migrationBuilder);
    }

    private static void Locations(MigrationBuilder migration)
    {
        migration.CreateTable(
            "inv_location",
            table => new
            {
                id = table.Id(),
                code = table.Text(40),
                name = table.Localized(),
                position = table.Column<int>(nullable: false),
                is_active = table.Column<bool>(nullable: false),
                version = table.Version(),
            },
            constraints: table => table.PrimaryKey("pk_inv_location", t => t.id));
        migration.CreateIndex("ux_inv_location_code", "inv_location", "code", unique: true);

        // Every shop has a place for its stock from the start; recipes and the admin rename it.
        migration.Sql(
            """
            INSERT INTO inv_location (id, code, name, position, is_active, version)
            VALUES ('01990000-0000-7000-8000-00000000A001', 'main', '{"en":"Main stock","zh-CN":"主仓"}', 0, TRUE, 1)
            """);
    }

    private static void Variants(MigrationBuilder migration)
    {
        migration.CreateTable(
            "inv_variant",
            table => new
            {
                variant_id = table.Id(),
                product_id = table.Id(),
                sku = table.Text(100, nullable: true),
                search_text = table.LongText(),
                is_counted = table.Column<bool>(nullable: false),
                has_parts = table.Column<bool>(nullable: false),
                backorder = table.Named(),
                backorder_limit = table.Column<int>(nullable: false),
                backorder_until = table.Instant(nullable: true),
                oversells = table.Column<bool>(nullable: false),
                low_at = table.Column<int>(nullable: true),
                can_buy = table.Column<bool>(nullable: false),
                is_gone = table.Column<bool>(nullable: false),
                opened_at = table.Instant(),
            },
            constraints: table => table.PrimaryKey("pk_inv_variant", t => t.variant_id));
        migration.CreateIndex("ix_inv_variant_product", "inv_variant", "product_id");
        migration.CreateIndex("ix_inv_variant_sku", "inv_variant", "sku");

        migration.CreateTable(
            "inv_part",
            table => new { bundle_id = table.Id(), variant_id = table.Id(), quantity = table.Column<int>(nullable: false) },
            constraints: table =>
            {
                table.PrimaryKey("pk_inv_part", t => new { t.bundle_id, t.variant_id });
                table.CheckConstraint("ck_inv_part_quantity", "quantity > 0");
            });
        migration.CreateIndex("ix_inv_part_variant", "inv_part", "variant_id");
    }

    private static void Levels(MigrationBuilder migration) => migration.CreateTable(
        "inv_level",
        table => new
        {
            variant_id = table.Id(),
            location_id = table.Id(),
            on_hand = table.Column<int>(nullable: false),
            reserved = table.Column<int>(nullable: false),
            safety = table.Column<int>(nullable: false),
            overdraw = table.Column<int>(nullable: false),
            overdraw_until = table.Instant(nullable: true),
            promised_short = table.Column<int>(nullable: false),
        },
        constraints: table =>
        {
            table.PrimaryKey("pk_inv_level", t => new { t.variant_id, t.location_id });
            table.CheckConstraint("ck_inv_level_on_hand", "on_hand >= 0");
            table.CheckConstraint("ck_inv_level_reserved", "reserved >= 0");
            table.CheckConstraint("ck_inv_level_settings", "safety >= 0 AND overdraw >= 0 AND promised_short >= 0");
            // The net against overselling: pieces that are not there may be promised only where a statement says so on purpose.
            table.CheckConstraint("ck_inv_level_promised", "reserved <= on_hand + promised_short");
        });

    private static void Promises(MigrationBuilder migration)
    {
        migration.CreateTable(
            "inv_reservation",
            table => new
            {
                owner = table.Id(),
                line_id = table.Id(),
                variant_id = table.Id(),
                location_id = table.Id(),
                quantity = table.Column<int>(nullable: false),
                backordered = table.Column<int>(nullable: false),
                shipped = table.Column<int>(nullable: false),
                returned = table.Column<int>(nullable: false),
                held_until = table.Instant(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_inv_reservation", t => new { t.owner, t.line_id, t.variant_id, t.location_id });
                table.CheckConstraint("ck_inv_reservation_quantity", "quantity >= 0 AND backordered >= 0 AND backordered <= quantity");
                table.CheckConstraint("ck_inv_reservation_shipped", "shipped >= 0 AND returned >= 0 AND returned <= shipped");
            });
        migration.CreateIndex("ix_inv_reservation_until", "inv_reservation", "held_until", filter: "held_until IS NOT NULL");
        migration.CreateIndex("ix_inv_reservation_variant", "inv_reservation", ["variant_id", "held_until"], filter: "held_until IS NOT NULL");

        migration.CreateTable(
            "inv_movement",
            table => new
            {
                id = table.Id(),
                at = table.Instant(),
                kind = table.Named(),
                variant_id = table.Id(),
                location_id = table.Id(),
                on_hand_delta = table.Column<int>(nullable: false),
                reserved_delta = table.Column<int>(nullable: false),
                owner = table.Id(nullable: true),
                actor = table.Text(200),
                reason = table.Text(400),
            },
            constraints: table => table.PrimaryKey("pk_inv_movement", t => t.id));
        migration.CreateIndex("ix_inv_movement_at", "inv_movement", ["at", "id"]);
        migration.CreateIndex("ix_inv_movement_variant", "inv_movement", ["variant_id", "id"]);
        migration.CreateIndex("ix_inv_movement_owner", "inv_movement", ["owner", "id"], filter: "owner IS NOT NULL");
    }
}
