using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommunityKit.Catalog.Data.Migrations;

/// <summary>Products, categories, brands, addresses.</summary>
[DbContext(typeof(CatalogDb))]
[Migration("20260301000000_catalog")]
internal sealed class M0001_Catalog : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Categories(migrationBuilder);
        Products(migrationBuilder);
        Variants(migrationBuilder);
        ProductRows(migrationBuilder);
        Bookkeeping(migrationBuilder);
    }

    private static void Categories(MigrationBuilder migration)
    {
        migration.CreateTable(
            "cat_category",
            table => new
            {
                id = table.Id(),
                handle = table.Text(120),
                name = table.Localized(),
                description = table.Localized(),
                icon = table.Text(200, nullable: true),
                parent_id = table.Id(nullable: true),
                path = table.Text(400),
                position = table.Column<int>(nullable: false),
                version = table.Version(),
            },
            constraints: table => table.PrimaryKey("pk_cat_category", t => t.id));
        migration.CreateIndex("ux_cat_category_handle", "cat_category", "handle", unique: true);

        migration.CreateTable(
            "cat_brand",
            table => new { id = table.Id(), handle = table.Text(120), name = table.Localized(), keys = table.LongText() },
            constraints: table => table.PrimaryKey("pk_cat_brand", t => t.id));
        migration.CreateIndex("ux_cat_brand_handle", "cat_brand", "handle", unique: true);
    }

    private static void Products(MigrationBuilder migration)
    {
        migration.CreateTable(
            "cat_product",
            table => new
            {
                id = table.Id(),
                handle = table.Text(120),
                title = table.Localized(),
                subtitle = table.Localized(),
                description = table.Localized(),
                description_source = table.LongText(nullable: true),
                brand_id = table.Id(nullable: true),
                status = table.Named(),
                published_at = table.Instant(nullable: true),
                is_featured = table.Column<bool>(nullable: false),
                seo_title = table.Localized(),
                seo_description = table.Localized(),
                attributes = table.LongText(),
                options = table.LongText(),
                listed_at = table.Instant(),
                price_from_minor = table.Minor(),
                price_from_currency = table.Currency(),
                price_to_minor = table.Minor(),
                compare_at_minor = table.Minor(nullable: true),
                can_buy = table.Column<bool>(nullable: false),
                total_quantity = table.Column<int>(nullable: true),
                sole_variant_id = table.Id(nullable: true),
                cover = table.Text(200, nullable: true),
                cover_alt = table.Localized(),
                search_text = table.LongText(),
                change_number = table.Column<long>(nullable: false),
                created_at = table.Instant(),
                updated_at = table.Instant(),
                version = table.Version(),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_cat_product", t => t.id);
                table.ForeignKey("fk_cat_product_brand", t => t.brand_id, "cat_brand", "id");
            });
        migration.CreateIndex("ux_cat_product_handle", "cat_product", "handle", unique: true);
        migration.CreateIndex("ux_cat_product_change", "cat_product", "change_number", unique: true);
        migration.CreateIndex("ix_cat_product_newest", "cat_product", ["status", "listed_at", "id"]);
        migration.CreateIndex("ix_cat_product_price", "cat_product", ["status", "price_from_minor", "id"]);
        migration.CreateIndex("ix_cat_product_featured", "cat_product", ["is_featured", "status", "listed_at", "id"]);
        migration.CreateIndex("ix_cat_product_brand", "cat_product", ["brand_id", "status", "listed_at", "id"]);
        migration.CreateIndex("ix_cat_product_updated", "cat_product", ["updated_at", "id"]);
    }

    private static void Variants(MigrationBuilder migration)
    {
        migration.CreateTable(
            "cat_image",
            table => new
            {
                id = table.Id(),
                product_id = table.Id(),
                position = table.Column<int>(nullable: false),
                file = table.Text(200, nullable: true),
                source_url = table.Text(2000, nullable: true),
                alt = table.Localized(),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_cat_image", t => t.id);
                table.ForeignKey("fk_cat_image_product", t => t.product_id, "cat_product", "id", onDelete: ReferentialAction.Cascade);
            });
        migration.CreateIndex("ix_cat_image_product", "cat_image", ["product_id", "position"]);

        migration.CreateTable(
            "cat_variant",
            table => new
            {
                id = table.Id(),
                product_id = table.Id(),
                position = table.Column<int>(nullable: false),
                sku = table.Text(100, nullable: true),
                value1 = table.Text(100),
                value2 = table.Text(100),
                value3 = table.Text(100),
                price_minor = table.Minor(),
                price_currency = table.Currency(),
                compare_at_minor = table.Minor(nullable: true),
                weight_grams = table.Column<int>(nullable: false),
                barcode = table.Text(50, nullable: true),
                quantity = table.Column<int>(nullable: false),
                tracks_stock = table.Column<bool>(nullable: false),
                oversells = table.Column<bool>(nullable: false),
                can_buy = table.Column<bool>(nullable: false),
                image_id = table.Id(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_cat_variant", t => t.id);
                table.ForeignKey("fk_cat_variant_product", t => t.product_id, "cat_product", "id", onDelete: ReferentialAction.Cascade);
                table.CheckConstraint("ck_cat_variant_price", "price_minor >= 0");
            });
        migration.CreateIndex("ix_cat_variant_product", "cat_variant", ["product_id", "position"]);
        migration.CreateIndex("ux_cat_variant_sku", "cat_variant", "sku", unique: true, filter: "sku IS NOT NULL");
    }

    private static void ProductRows(MigrationBuilder migration)
    {
        migration.CreateTable(
            "cat_product_tag",
            table => new { product_id = table.Id(), key = table.Text(50), tag = table.Text(50), position = table.Column<int>(nullable: false) },
            constraints: table =>
            {
                table.PrimaryKey("pk_cat_product_tag", t => new { t.product_id, t.key });
                table.ForeignKey("fk_cat_product_tag", t => t.product_id, "cat_product", "id", onDelete: ReferentialAction.Cascade);
            });
        migration.CreateIndex("ix_cat_product_tag_key", "cat_product_tag", ["key", "product_id"]);

        migration.CreateTable(
            "cat_product_category",
            table => new { product_id = table.Id(), category_id = table.Id(), position = table.Column<int>(nullable: false) },
            constraints: table =>
            {
                table.PrimaryKey("pk_cat_product_category", t => new { t.product_id, t.category_id });
                table.ForeignKey("fk_cat_product_category_product", t => t.product_id, "cat_product", "id", onDelete: ReferentialAction.Cascade);
                table.ForeignKey("fk_cat_product_category_category", t => t.category_id, "cat_category", "id", onDelete: ReferentialAction.Cascade);
            });
        migration.CreateIndex("ix_cat_product_category", "cat_product_category", ["category_id", "product_id"]);

        migration.CreateTable(
            "cat_product_title",
            table => new { product_id = table.Id(), culture = table.Text(35), sort_key = table.Text(400) },
            constraints: table =>
            {
                table.PrimaryKey("pk_cat_product_title", t => new { t.product_id, t.culture });
                table.ForeignKey("fk_cat_product_title", t => t.product_id, "cat_product", "id", onDelete: ReferentialAction.Cascade);
            });
    }

    private static void Bookkeeping(MigrationBuilder migration)
    {
        migration.CreateTable(
            "cat_old_handle",
            table => new { kind = table.Named(), handle = table.Text(120), target_id = table.Id(nullable: true), since = table.Instant() },
            constraints: table => table.PrimaryKey("pk_cat_old_handle", t => new { t.kind, t.handle }));
        migration.CreateIndex("ix_cat_old_handle_target", "cat_old_handle", ["kind", "target_id"]);

        migration.CreateTable(
            "cat_counter",
            table => new { name = table.Text(40), value = table.Column<long>(nullable: false) },
            constraints: table => table.PrimaryKey("pk_cat_counter", t => t.name));
        migration.Sql("INSERT INTO cat_counter (name, value) VALUES ('products', 0), ('categories', 0)");

        migration.CreateTable(
            "cat_deleted_product",
            table => new { id = table.Id(), change_number = table.Column<long>(nullable: false) },
            constraints: table => table.PrimaryKey("pk_cat_deleted_product", t => t.id));
        migration.CreateIndex("ux_cat_deleted_product_change", "cat_deleted_product", "change_number", unique: true);

        migration.CreateTable(
            "cat_repeat_key",
            table => new { key = table.Text(200), request_hash = table.Text(64), result_id = table.Id(), created_at = table.Instant() },
            constraints: table => table.PrimaryKey("pk_cat_repeat_key", t => t.key));
        migration.CreateIndex("ix_cat_repeat_key_created", "cat_repeat_key", "created_at");
    }
}
