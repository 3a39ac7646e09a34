using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommunityKit.Pricing.Data.Migrations;

/// <summary>Price lists, offers, coupons, shipping, tax and what orders took.</summary>
[DbContext(typeof(PricingDb))]
[Migration("20261122000000_pricing")]
internal sealed class M0001_Pricing : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        PriceLists(migrationBuilder);
        FlashSales(migrationBuilder);
        FullReductions(migrationBuilder);
        Coupons(migrationBuilder);
        Shipping(migrationBuilder);
        Bookkeeping(migrationBuilder);
    }

    private static void PriceLists(MigrationBuilder migration)
    {
        migration.CreateTable(
            "prc_price_list",
            table => new
            {
                id = table.Id(),
                code = table.Text(40),
                name = table.Localized(),
                audience = table.Named(),
                segment = table.Text(60),
                from_at = table.Instant(nullable: true),
                until_at = table.Instant(nullable: true),
                priority = table.Column<int>(nullable: false),
                is_active = table.Column<bool>(nullable: false),
                version = table.Version(),
            },
            constraints: table => table.PrimaryKey("pk_prc_price_list", t => t.id));
        migration.CreateIndex("ux_prc_price_list_code", "prc_price_list", "code", unique: true);

        migration.CreateTable(
            "prc_price_entry",
            table => new
            {
                id = table.Id(),
                list_id = table.Id(),
                goods = table.Text(120),
                goods_key = table.Text(120),
                min_quantity = table.Column<int>(nullable: false),
                price_minor = table.Minor(nullable: true),
                basis_points = table.Column<int>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_prc_price_entry", t => t.id);
                table.ForeignKey("fk_prc_price_entry_list", t => t.list_id, "prc_price_list", "id", onDelete: ReferentialAction.Cascade);
                table.CheckConstraint("ck_prc_price_entry", "min_quantity >= 1 AND (price_minor IS NULL OR price_minor >= 0)");
            });
        migration.CreateIndex("ux_prc_price_entry", "prc_price_entry", ["list_id", "goods_key", "min_quantity"], unique: true);
    }

    private static void FlashSales(MigrationBuilder migration)
    {
        migration.CreateTable(
            "prc_flash_sale",
            table => new
            {
                id = table.Id(),
                code = table.Text(40),
                name = table.Localized(),
                from_at = table.Instant(nullable: true),
                until_at = table.Instant(nullable: true),
                is_active = table.Column<bool>(nullable: false),
                version = table.Version(),
            },
            constraints: table => table.PrimaryKey("pk_prc_flash_sale", t => t.id));
        migration.CreateIndex("ux_prc_flash_sale_code", "prc_flash_sale", "code", unique: true);

        migration.CreateTable(
            "prc_flash_price",
            table => new
            {
                id = table.Id(),
                sale_id = table.Id(),
                goods = table.Text(120),
                goods_key = table.Text(120),
                price_minor = table.Minor(),
                pieces = table.Column<int>(nullable: true),
                per_member = table.Column<int>(nullable: true),
                taken = table.Column<int>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_prc_flash_price", t => t.id);
                table.ForeignKey("fk_prc_flash_price_sale", t => t.sale_id, "prc_flash_sale", "id", onDelete: ReferentialAction.Cascade);
                table.CheckConstraint("ck_prc_flash_price", "price_minor >= 0 AND taken >= 0 AND (pieces IS NULL OR taken <= pieces)");
            });
        migration.CreateIndex("ux_prc_flash_price", "prc_flash_price", ["sale_id", "goods_key"], unique: true);

        migration.CreateTable(
            "prc_flash_buyer",
            table => new { price_id = table.Id(), member_id = table.Id(), taken = table.Column<int>(nullable: false) },
            constraints: table =>
            {
                table.PrimaryKey("pk_prc_flash_buyer", t => new { t.price_id, t.member_id });
                table.ForeignKey("fk_prc_flash_buyer_price", t => t.price_id, "prc_flash_price", "id", onDelete: ReferentialAction.Cascade);
                table.CheckConstraint("ck_prc_flash_buyer", "taken >= 0");
            });
        migration.CreateIndex("ix_prc_flash_buyer_member", "prc_flash_buyer", "member_id");
    }

    private static void FullReductions(MigrationBuilder migration)
    {
        migration.CreateTable(
            "prc_full_reduction",
            table => new
            {
                id = table.Id(),
                code = table.Text(40),
                name = table.Localized(),
                goods = table.LongText(),
                steps = table.LongText(),
                repeats = table.Column<bool>(nullable: false),
                from_at = table.Instant(nullable: true),
                until_at = table.Instant(nullable: true),
                priority = table.Column<int>(nullable: false),
                is_active = table.Column<bool>(nullable: false),
                version = table.Version(),
            },
            constraints: table => table.PrimaryKey("pk_prc_full_reduction", t => t.id));
        migration.CreateIndex("ux_prc_full_reduction_code", "prc_full_reduction", "code", unique: true);
    }

    private static void Coupons(MigrationBuilder migration)
    {
        migration.CreateTable(
            "prc_coupon",
            table => new
            {
                id = table.Id(),
                code = table.Text(40),
                name = table.Localized(),
                kind = table.Named(),
                amount_minor = table.Minor(),
                basis_points = table.Column<int>(nullable: false),
                cap_minor = table.Minor(nullable: true),
                minimum_minor = table.Minor(),
                goods = table.LongText(),
                is_claimable = table.Column<bool>(nullable: false),
                max_uses = table.Column<int>(nullable: true),
                budget_minor = table.Minor(nullable: true),
                per_member = table.Column<int>(nullable: true),
                new_member_days = table.Column<int>(nullable: true),
                from_at = table.Instant(nullable: true),
                until_at = table.Instant(nullable: true),
                is_exclusive = table.Column<bool>(nullable: false),
                stack_group = table.Text(40),
                combines_with = table.LongText(),
                is_active = table.Column<bool>(nullable: false),
                taken = table.Column<int>(nullable: false),
                used = table.Column<int>(nullable: false),
                spent_minor = table.Minor(),
                version = table.Version(),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_prc_coupon", t => t.id);
                table.CheckConstraint(
                    "ck_prc_coupon",
                    "used >= 0 AND used <= taken AND (max_uses IS NULL OR taken <= max_uses) AND spent_minor >= 0 AND (budget_minor IS NULL OR spent_minor <= budget_minor)");
            });
        migration.CreateIndex("ux_prc_coupon_code", "prc_coupon", "code", unique: true);
        migration.CreateIndex("ix_prc_coupon_claimable", "prc_coupon", ["is_claimable", "is_active"]);

        migration.CreateTable(
            "prc_coupon_member",
            table => new
            {
                coupon_id = table.Id(),
                member_id = table.Id(),
                claimed = table.Column<int>(nullable: false),
                used = table.Column<int>(nullable: false),
                claimed_at = table.Instant(),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_prc_coupon_member", t => new { t.coupon_id, t.member_id });
                table.ForeignKey("fk_prc_coupon_member_coupon", t => t.coupon_id, "prc_coupon", "id", onDelete: ReferentialAction.Cascade);
                table.CheckConstraint("ck_prc_coupon_member", "used >= 0 AND used <= claimed");
            });
        migration.CreateIndex("ix_prc_coupon_member_member", "prc_coupon_member", "member_id");

        migration.CreateTable(
            "prc_member_since",
            table => new { member_id = table.Id(), since = table.Instant() },
            constraints: table => table.PrimaryKey("pk_prc_member_since", t => t.member_id));
    }

    private static void Shipping(MigrationBuilder migration)
    {
        migration.CreateTable(
            "prc_delivery_way",
            table => new
            {
                id = table.Id(),
                code = table.Text(40),
                name = table.Localized(),
                tax_class = table.Text(40),
                position = table.Column<int>(nullable: false),
                is_active = table.Column<bool>(nullable: false),
                version = table.Version(),
            },
            constraints: table => table.PrimaryKey("pk_prc_delivery_way", t => t.id));
        migration.CreateIndex("ux_prc_delivery_way_code", "prc_delivery_way", "code", unique: true);

        migration.CreateTable(
            "prc_shipping_zone",
            table => new
            {
                id = table.Id(),
                code = table.Text(40),
                name = table.Localized(),
                countries = table.LongText(),
                divisions = table.LongText(),
                rates = table.LongText(),
                version = table.Version(),
            },
            constraints: table => table.PrimaryKey("pk_prc_shipping_zone", t => t.id));
        migration.CreateIndex("ux_prc_shipping_zone_code", "prc_shipping_zone", "code", unique: true);

        migration.CreateTable(
            "prc_tax_class",
            table => new { id = table.Id(), code = table.Text(40), name = table.Localized(), rates = table.LongText(), version = table.Version() },
            constraints: table => table.PrimaryKey("pk_prc_tax_class", t => t.id));
        migration.CreateIndex("ux_prc_tax_class_code", "prc_tax_class", "code", unique: true);
    }

    private static void Bookkeeping(MigrationBuilder migration)
    {
        migration.CreateTable(
            "prc_taken_claim",
            table => new
            {
                order_id = table.Id(),
                kind = table.Text(40),
                subject_id = table.Id(),
                amount = table.Column<long>(nullable: false),
                member_id = table.Id(nullable: true),
                direct_units = table.Column<int>(nullable: false),
            },
            constraints: table => table.PrimaryKey("pk_prc_taken_claim", t => new { t.order_id, t.kind, t.subject_id }));
        migration.CreateIndex("ix_prc_taken_claim_member", "prc_taken_claim", "member_id");

        migration.CreateTable(
            "prc_change",
            table => new { id = table.Column<int>(nullable: false), number = table.Column<long>(nullable: false) },
            constraints: table => table.PrimaryKey("pk_prc_change", t => t.id));
        migration.Sql("INSERT INTO prc_change (id, number) VALUES (1, 0)");
    }
}
