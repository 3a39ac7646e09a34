using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommunityKit.Cart.Data.Migrations;

/// <summary>Baskets.</summary>
[DbContext(typeof(CartDb))]
[Migration("20260401000000_cart")]
internal sealed class M0001_Cart : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "cart_basket",
            table => new
            {
                id = table.Id(),
                member_id = table.Id(nullable: true),
                token_hash = table.Text(64, nullable: true),
                content = table.LongText(),
                pieces = table.Column<int>(nullable: false),
                share_id = table.Id(nullable: true),
                share_until = table.Instant(nullable: true),
                is_locked = table.Column<bool>(nullable: false),
                updated_at = table.Instant(),
                version = table.Version(),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_cart_basket", t => t.id);
                table.CheckConstraint("ck_cart_basket_owner", "(member_id IS NULL) <> (token_hash IS NULL)");
            });
        migrationBuilder.CreateIndex("ux_cart_basket_member", "cart_basket", "member_id", unique: true, filter: "member_id IS NOT NULL");
        migrationBuilder.CreateIndex("ux_cart_basket_token", "cart_basket", "token_hash", unique: true, filter: "token_hash IS NOT NULL");
        migrationBuilder.CreateIndex("ix_cart_basket_updated", "cart_basket", "updated_at");
    }
}
