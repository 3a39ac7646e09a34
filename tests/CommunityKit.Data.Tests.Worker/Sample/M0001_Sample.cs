using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommunityKit.Data.Tests.Worker.Sample;

[DbContext(typeof(SampleDb))]
[Migration("20260101000000_sample")]
internal sealed class M0001_Sample : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "smp_stock",
            table => new { id = table.Id(), on_hand = table.Column<int>(nullable: false) },
            constraints: table =>
            {
                table.PrimaryKey("pk_smp_stock", t => t.id);
                table.CheckConstraint("ck_smp_stock_on_hand", "on_hand >= 0");
            });
        migrationBuilder.CreateTable(
            "smp_orders",
            table => new
            {
                id = table.Id(),
                sku = table.Id(),
                state = table.Named(),
                title = table.Localized(),
                price_minor = table.Minor(),
                price_currency = table.Currency(),
                refund_minor = table.Minor(nullable: true),
                refund_currency = table.Currency(nullable: true),
                packing = table.Column<string>(type: migrationBuilder.JsonType(), nullable: false),
                placed_at = table.Instant(),
                version = table.Version(),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_smp_orders", t => t.id);
                table.ForeignKey("fk_smp_orders_sku", t => t.sku, "smp_stock", "id");
            });
        migrationBuilder.CreateIndex("ix_smp_orders_placed", "smp_orders", ["placed_at", "id"]);
        migrationBuilder.CreateTable(
            "smp_effects",
            table => new
            {
                id = table.Id(), event_id = table.Id(), subscriber = table.Text(200), key = table.Text(200), number = table.Column<int>(nullable: false),
            },
            constraints: table => table.PrimaryKey("pk_smp_effects", t => t.id));
    }
}
