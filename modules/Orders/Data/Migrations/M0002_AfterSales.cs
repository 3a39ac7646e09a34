using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommunityKit.Orders.Data.Migrations;

/// <summary>Returns and their lines.</summary>
[DbContext(typeof(OrdersDb))]
[Migration("20260402000000_aftersales")]
internal sealed class M0002_AfterSales : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "ord_return",
            table => new
            {
                id = table.Id(),
                order_id = table.Id(),
                order_number = table.Text(32),
                number = table.Column<int>(nullable: false),
                member_id = table.Id(nullable: true),
                kind = table.Named(),
                reason = table.Named(),
                state = table.Named(),
                text = table.Text(1000),
                photos = table.LongText(),
                requested_at = table.Instant(),
                send_back_until = table.Instant(nullable: true),
                carrier = table.Text(64),
                tracking_number = table.Text(100),
                replacement_sent_at = table.Instant(nullable: true),
                refund_id = table.Id(nullable: true),
                refunded_minor = table.Minor(),
                moments = table.LongText(),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_ord_return", t => t.id);
                table.ForeignKey("fk_ord_return_order", t => t.order_id, "ord_order", "id", onDelete: ReferentialAction.Cascade);
                table.CheckConstraint("ck_ord_return_money", "refunded_minor >= 0");
            });
        migrationBuilder.CreateIndex("ux_ord_return_number", "ord_return", ["order_id", "number"], unique: true);
        migrationBuilder.CreateIndex("ix_ord_return_state", "ord_return", ["state", "requested_at", "id"]);
        migrationBuilder.CreateIndex("ix_ord_return_requested", "ord_return", ["requested_at", "id"]);
        migrationBuilder.CreateIndex("ix_ord_return_member", "ord_return", "member_id");

        migrationBuilder.CreateTable(
            "ord_return_line",
            table => new
            {
                id = table.Id(),
                return_id = table.Id(),
                position = table.Column<int>(nullable: false),
                line_id = table.Id(),
                held_from = table.Id(nullable: true),
                requested = table.Column<int>(nullable: false),
                approved = table.Column<int>(nullable: false),
                sellable = table.Column<int>(nullable: false),
                unsellable = table.Column<int>(nullable: false),
                granted = table.Column<int>(nullable: false),
                amount_minor = table.Minor(),
                withheld_minor = table.Minor(),
                variant_id = table.Id(nullable: true),
                variant_title = table.Text(400),
                difference_minor = table.Minor(),
                charge_id = table.Id(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_ord_return_line", t => t.id);
                table.ForeignKey("fk_ord_return_line_return", t => t.return_id, "ord_return", "id", onDelete: ReferentialAction.Cascade);
                table.CheckConstraint(
                    "ck_ord_return_line_pieces",
                    "requested > 0 AND approved >= 0 AND approved <= requested AND sellable >= 0 AND unsellable >= 0 AND granted >= 0 AND sellable + unsellable + granted <= approved");
                table.CheckConstraint("ck_ord_return_line_money", "amount_minor >= 0 AND withheld_minor >= 0 AND difference_minor >= 0");
            });
        migrationBuilder.CreateIndex("ix_ord_return_line_return", "ord_return_line", "return_id");
    }
}
