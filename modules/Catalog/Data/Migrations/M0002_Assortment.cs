using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommunityKit.Catalog.Data.Migrations;

/// <summary>Goods by weight, by content, digital and in bundles; attributes; shelves that lists are read from; brand pages; bulk edits.</summary>
[DbContext(typeof(CatalogDb))]
[Migration("20261122000000_assortment")]
internal sealed class M0002_Assortment : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Products(migrationBuilder);
        Variants(migrationBuilder);
        Attributes(migrationBuilder);
        Listings(migrationBuilder);
        Brands(migrationBuilder);
        BulkEdits(migrationBuilder);
    }

    private static void Products(MigrationBuilder migration)
    {
        migration.AddColumn<string>("tax_class", "cat_product", maxLength: 50, nullable: false, defaultValue: "");
        migration.AddColumn<string>("supplier", "cat_product", maxLength: 50, nullable: false, defaultValue: "");
        migration.AddColumn<string>("product_values", "cat_product", nullable: false, defaultValue: "[]");
        migration.AddColumn<bool>("related_both_ways", "cat_product", nullable: false, defaultValue: false);
        migration.AddColumn<int>("per_grams", "cat_product", nullable: true);
        migration.AddColumn<int>("content_amount", "cat_product", nullable: true);
        migration.AddColumn<string>("content_unit", "cat_product", maxLength: 32, nullable: true);
        migration.AddColumn<int>("content_per", "cat_product", nullable: true);
        migration.CreateTable(
            "cat_related",
            table => new { product_id = table.Id(), related_id = table.Id(), position = table.Column<int>(nullable: false) },
            constraints: table =>
            {
                table.PrimaryKey("pk_cat_related", t => new { t.product_id, t.related_id });
                table.ForeignKey("fk_cat_related_product", t => t.product_id, "cat_product", "id", onDelete: ReferentialAction.Cascade);
                table.ForeignKey("fk_cat_related_related", t => t.related_id, "cat_product", "id", onDelete: ReferentialAction.Cascade);
            });
        migration.CreateIndex("ix_cat_related_back", "cat_related", ["related_id", "product_id"]);
    }

    private static void Variants(MigrationBuilder migration)
    {
        migration.AddColumn<bool>("is_digital", "cat_variant", nullable: false, defaultValue: false);
        migration.AddColumn<int>("per_grams", "cat_variant", nullable: true);
        migration.AddColumn<int>("typical_grams", "cat_variant", nullable: true);
        migration.AddColumn<int>("max_grams", "cat_variant", nullable: true);
        migration.AddColumn<int>("content_amount", "cat_variant", nullable: true);
        migration.AddColumn<string>("content_unit", "cat_variant", maxLength: 32, nullable: true);
        migration.AddColumn<int>("content_per", "cat_variant", nullable: true);
        migration.CreateTable(
            "cat_bundle_part",
            table => new
            {
                bundle_id = table.Id(),
                part_id = table.Id(),
                quantity = table.Column<int>(nullable: false),
                position = table.Column<int>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_cat_bundle_part", t => new { t.bundle_id, t.part_id });
                table.ForeignKey("fk_cat_bundle_part_bundle", t => t.bundle_id, "cat_variant", "id", onDelete: ReferentialAction.Cascade);
                table.ForeignKey("fk_cat_bundle_part_part", t => t.part_id, "cat_variant", "id", onDelete: ReferentialAction.NoAction);
                table.CheckConstraint("ck_cat_bundle_part", "quantity >= 1 AND bundle_id <> part_id");
            });
        migration.CreateIndex("ix_cat_bundle_part_part", "cat_bundle_part", ["part_id", "bundle_id"]);
    }

    private static void Attributes(MigrationBuilder migration)
    {
        migration.CreateTable(
            "cat_attribute",
            table => new
            {
                code = table.Text(40),
                name = table.Localized(),
                kind = table.Named(),
                unit = table.Localized(),
                position = table.Column<int>(nullable: false),
                is_filter = table.Column<bool>(nullable: false),
                is_shown = table.Column<bool>(nullable: false),
                version = table.Version(),
            },
            constraints: table => table.PrimaryKey("pk_cat_attribute", t => t.code));
        migration.CreateTable(
            "cat_attribute_value",
            table => new { attribute_code = table.Text(40), key = table.Text(60), label = table.Localized(), position = table.Column<int>(nullable: false) },
            constraints: table =>
            {
                table.PrimaryKey("pk_cat_attribute_value", t => new { t.attribute_code, t.key });
                table.ForeignKey("fk_cat_attribute_value", t => t.attribute_code, "cat_attribute", "code", onDelete: ReferentialAction.Cascade);
            });
    }

    private static void Listings(MigrationBuilder migration)
    {
        migration.CreateTable(
            "cat_listing",
            table => new
            {
                shelf = table.Text(110),
                product_id = table.Id(),
                listed_at = table.Instant(),
                price_minor = table.Minor(),
                price_to_minor = table.Minor(),
                can_buy = table.Column<bool>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_cat_listing", t => new { t.shelf, t.product_id });
                table.ForeignKey("fk_cat_listing_product", t => t.product_id, "cat_product", "id", onDelete: ReferentialAction.Cascade);
            });
        migration.CreateIndex("ix_cat_listing_newest", "cat_listing", ["shelf", "listed_at", "product_id"]);
        migration.CreateIndex("ix_cat_listing_price", "cat_listing", ["shelf", "price_minor", "product_id"]);
        migration.CreateIndex("ix_cat_listing_product", "cat_listing", ["product_id", "shelf"]);
        migration.CreateIndex("ix_cat_product_title_order", "cat_product_title", ["culture", "sort_key", "product_id"]);
        migration.CreateTable(
            "cat_product_number",
            table => new { attribute_code = table.Text(40), product_id = table.Id(), value = table.Column<double>(nullable: false) },
            constraints: table =>
            {
                table.PrimaryKey("pk_cat_product_number", t => new { t.attribute_code, t.product_id });
                table.ForeignKey("fk_cat_product_number", t => t.product_id, "cat_product", "id", onDelete: ReferentialAction.Cascade);
            });
        migration.CreateIndex("ix_cat_product_number_value", "cat_product_number", ["attribute_code", "value", "product_id"]);
        migration.CreateIndex("ix_cat_product_number_product", "cat_product_number", ["product_id"]);

        // What is in the shop window already goes onto its shelves.
        const string Into = "INSERT INTO cat_listing (shelf, product_id, listed_at, price_minor, price_to_minor, can_buy) ";
        const string Row = ", p.id, p.listed_at, p.price_from_minor, p.price_to_minor, p.can_buy FROM cat_product p";
        const string Active = " WHERE p.status = 'Active'";
        migration.Sql($"{Into}SELECT '*'{Row}{Active}");
        migration.Sql($"{Into}SELECT 'b' || LOWER(REPLACE(CAST(p.brand_id AS TEXT), '-', '')){Row}{Active} AND p.brand_id IS NOT NULL");
        migration.Sql($"{Into}SELECT 't' || t.key{Row} JOIN cat_product_tag t ON t.product_id = p.id{Active}");
        migration.Sql(
            $"""
            {Into}WITH RECURSIVE above (category_id, above_id) AS (
                SELECT id, id FROM cat_category
                UNION ALL
                SELECT a.category_id, c.parent_id FROM above a JOIN cat_category c ON c.id = a.above_id WHERE c.parent_id IS NOT NULL)
            SELECT DISTINCT 'c' || LOWER(REPLACE(CAST(a.above_id AS TEXT), '-', '')){Row}
            JOIN cat_product_category pc ON pc.product_id = p.id JOIN above a ON a.category_id = pc.category_id{Active}
            """);
    }

    private static void Brands(MigrationBuilder migration)
    {
        migration.AddLocalized("cat_brand", "description");
        migration.AddLocalized("cat_brand", "seo_title");
        migration.AddLocalized("cat_brand", "seo_description");
        migration.AddColumn<string>("logo", "cat_brand", maxLength: 200, nullable: true);
        migration.AddColumn<long>("version", "cat_brand", nullable: false, defaultValue: 0L);
    }

    private static void BulkEdits(MigrationBuilder migration)
    {
        migration.CreateTable(
            "cat_bulk_edit",
            table => new { id = table.Id(), made_at = table.Instant(), change = table.LongText(), undone_at = table.Instant(nullable: true) },
            constraints: table => table.PrimaryKey("pk_cat_bulk_edit", t => t.id));
        migration.CreateIndex("ix_cat_bulk_edit_made", "cat_bulk_edit", ["made_at", "id"]);
        migration.CreateTable(
            "cat_bulk_edit_row",
            table => new { edit_id = table.Id(), product_id = table.Id(), before = table.LongText(), change_number = table.Column<long>(nullable: false) },
            constraints: table =>
            {
                table.PrimaryKey("pk_cat_bulk_edit_row", t => new { t.edit_id, t.product_id });
                table.ForeignKey("fk_cat_bulk_edit_row", t => t.edit_id, "cat_bulk_edit", "id", onDelete: ReferentialAction.Cascade);
            });
    }
}
