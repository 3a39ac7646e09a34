using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommunityKit.Orders.Data.Migrations;

/// <summary>Orders with their lines, fees, money, parcels and what happened to them.</summary>
[DbContext(typeof(OrdersDb))]
[Migration("20260401000000_orders")]
internal sealed class M0001_Orders : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Orders(migrationBuilder);
        Parts(migrationBuilder);
        Money(migrationBuilder);
        Course(migrationBuilder);
    }

    private static void Orders(MigrationBuilder migration)
    {
        migration.CreateTable(
            "ord_order",
            table => new
            {
                id = table.Id(),
                number = table.Text(32),
                placement_key = table.Text(300),
                access_key = table.Text(32),
                state = table.Named(),
                currency = table.Currency(),
                is_tax_included = table.Column<bool>(nullable: false),
                member_id = table.Id(nullable: true),
                culture = table.Text(20),
                email = table.Text(254, nullable: true),
                recipient = table.Text(100),
                phone = table.Text(40),
                address = table.LongText(nullable: true),
                fulfilment_key = table.Text(200),
                fulfilment_name = table.Text(200),
                location_id = table.Id(nullable: true),
                coupon_codes = table.LongText(),
                claims = table.LongText(),
                taxes = table.LongText(),
                inputs = table.LongText(),
                note = table.Text(500),
                total_minor = table.Minor(),
                paid_minor = table.Minor(),
                refunded_minor = table.Minor(),
                placed_at = table.Instant(),
                pay_until = table.Instant(),
                paid_at = table.Instant(nullable: true),
                shipped_at = table.Instant(nullable: true),
                delivered_at = table.Instant(nullable: true),
                returnable_until = table.Instant(nullable: true),
                completed_at = table.Instant(nullable: true),
                cancelled_at = table.Instant(nullable: true),
                cancel_reason = table.Text(100, nullable: true),
                problem = table.Text(32, nullable: true),
                packed_at = table.Instant(nullable: true),
                version = table.Version(),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_ord_order", t => t.id);
                table.CheckConstraint("ck_ord_order_money", "total_minor >= 0 AND refunded_minor >= 0 AND refunded_minor <= paid_minor");
            });
        migration.CreateIndex("ux_ord_order_number", "ord_order", "number", unique: true);
        migration.CreateIndex("ux_ord_order_placement", "ord_order", "placement_key", unique: true);
        migration.CreateIndex("ix_ord_order_member", "ord_order", ["member_id", "placed_at", "id"]);
        migration.CreateIndex("ix_ord_order_placed", "ord_order", ["placed_at", "id"]);
        migration.CreateIndex("ix_ord_order_state", "ord_order", ["state", "placed_at", "id"]);
        migration.CreateIndex("ix_ord_order_phone", "ord_order", "phone");
    }

    private static void Parts(MigrationBuilder migration)
    {
        migration.CreateTable(
            "ord_line",
            table => new
            {
                id = table.Id(),
                order_id = table.Id(),
                position = table.Column<int>(nullable: false),
                variant_id = table.Id(),
                product_id = table.Id(),
                title = table.Text(500),
                label = table.Text(500),
                sku = table.Text(100, nullable: true),
                picture = table.Text(200, nullable: true),
                path = table.Text(400),
                supplier = table.Text(100),
                is_digital = table.Column<bool>(nullable: false),
                ordered = table.Column<int>(nullable: false),
                cancelled = table.Column<int>(nullable: false),
                shipped = table.Column<int>(nullable: false),
                delivered = table.Column<int>(nullable: false),
                returned = table.Column<int>(nullable: false),
                refunded_pieces = table.Column<int>(nullable: false),
                list_unit_minor = table.Minor(),
                unit_minor = table.Minor(),
                gross_minor = table.Minor(),
                discount_minor = table.Minor(),
                tax_minor = table.Minor(),
                tax_basis_points = table.Column<int>(nullable: false),
                total_minor = table.Minor(),
                refunded_minor = table.Minor(),
                grams = table.Column<int>(nullable: true),
                is_estimate = table.Column<bool>(nullable: false),
                by_weight = table.LongText(nullable: true),
                steps = table.LongText(),
                inputs = table.LongText(),
                parts = table.LongText(),
                stock_owner = table.Id(),
                location_id = table.Id(nullable: true),
                delivered_at = table.Instant(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_ord_line", t => t.id);
                table.ForeignKey("fk_ord_line_order", t => t.order_id, "ord_order", "id", onDelete: ReferentialAction.Cascade);
                table.CheckConstraint(
                    "ck_ord_line_pieces",
                    "cancelled >= 0 AND shipped >= 0 AND cancelled + shipped <= ordered AND delivered <= shipped AND returned <= delivered");
                table.CheckConstraint("ck_ord_line_money", "refunded_minor >= 0 AND refunded_minor <= total_minor");
            });
        migration.CreateIndex("ix_ord_line_order", "ord_line", "order_id");
        migration.CreateIndex("ix_ord_line_product", "ord_line", ["product_id", "delivered_at"]);
        migration.CreateIndex("ix_ord_line_sku", "ord_line", "sku");

        migration.CreateTable(
            "ord_charge",
            table => new
            {
                id = table.Id(),
                order_id = table.Id(),
                position = table.Column<int>(nullable: false),
                kind = table.Text(64),
                gross_minor = table.Minor(),
                discount_minor = table.Minor(),
                tax_minor = table.Minor(),
                tax_basis_points = table.Column<int>(nullable: false),
                total_minor = table.Minor(),
                refunded_minor = table.Minor(),
                steps = table.LongText(),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_ord_charge", t => t.id);
                table.ForeignKey("fk_ord_charge_order", t => t.order_id, "ord_order", "id", onDelete: ReferentialAction.Cascade);
                table.CheckConstraint("ck_ord_charge_money", "refunded_minor >= 0 AND refunded_minor <= total_minor");
            });
        migration.CreateIndex("ix_ord_charge_order", "ord_charge", "order_id");
    }

    private static void Money(MigrationBuilder migration)
    {
        migration.CreateTable(
            "ord_payment",
            table => new
            {
                id = table.Id(),
                order_id = table.Id(),
                provider = table.Text(64),
                amount_minor = table.Minor(),
                state = table.Named(),
                captured_minor = table.Minor(),
                refunded_minor = table.Minor(),
                created_at = table.Instant(),
                captured_at = table.Instant(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_ord_payment", t => t.id);
                table.ForeignKey("fk_ord_payment_order", t => t.order_id, "ord_order", "id", onDelete: ReferentialAction.Cascade);
                table.CheckConstraint("ck_ord_payment_money", "refunded_minor >= 0 AND refunded_minor <= captured_minor");
            });
        migration.CreateIndex("ix_ord_payment_order", "ord_payment", "order_id");

        migration.CreateTable(
            "ord_refund",
            table => new
            {
                id = table.Id(),
                order_id = table.Id(),
                reason = table.Text(100),
                amount_minor = table.Minor(),
                parts = table.LongText(),
                state = table.Named(),
                created_at = table.Instant(),
                actor = table.Text(200),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_ord_refund", t => t.id);
                table.ForeignKey("fk_ord_refund_order", t => t.order_id, "ord_order", "id", onDelete: ReferentialAction.Cascade);
            });
        migration.CreateIndex("ix_ord_refund_order", "ord_refund", "order_id");

        migration.CreateTable(
            "ord_refund_share",
            table => new
            {
                id = table.Id(),
                refund_id = table.Id(),
                order_id = table.Id(),
                payment_id = table.Id(),
                amount_minor = table.Minor(),
                state = table.Named(),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_ord_refund_share", t => t.id);
                table.ForeignKey("fk_ord_refund_share_order", t => t.order_id, "ord_order", "id", onDelete: ReferentialAction.Cascade);
            });
        migration.CreateIndex("ix_ord_refund_share_order", "ord_refund_share", "order_id");
    }

    private static void Course(MigrationBuilder migration)
    {
        migration.CreateTable(
            "ord_entry",
            table => new
            {
                id = table.Id(),
                order_id = table.Id(),
                at = table.Instant(),
                kind = table.Text(32),
                actor = table.Text(200),
                is_public = table.Column<bool>(nullable: false),
                arguments = table.LongText(),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_ord_entry", t => t.id);
                table.ForeignKey("fk_ord_entry_order", t => t.order_id, "ord_order", "id", onDelete: ReferentialAction.Cascade);
            });
        migration.CreateIndex("ix_ord_entry_order", "ord_entry", "order_id");

        migration.CreateTable(
            "ord_shipment",
            table => new
            {
                id = table.Id(),
                order_id = table.Id(),
                number = table.Column<int>(nullable: false),
                carrier = table.Text(64),
                tracking_number = table.Text(100),
                supplier = table.Text(100),
                location_id = table.Id(nullable: true),
                lines = table.LongText(),
                shipped_at = table.Instant(),
                delivered_at = table.Instant(nullable: true),
                tracking = table.LongText(),
                track_at = table.Instant(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_ord_shipment", t => t.id);
                table.ForeignKey("fk_ord_shipment_order", t => t.order_id, "ord_order", "id", onDelete: ReferentialAction.Cascade);
            });
        migration.CreateIndex("ix_ord_shipment_order", "ord_shipment", "order_id");
        migration.CreateIndex("ix_ord_shipment_way", "ord_shipment", ["delivered_at", "shipped_at"]);
        migration.CreateIndex("ix_ord_shipment_track", "ord_shipment", "track_at");
    }
}
