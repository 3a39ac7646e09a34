using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommunityKit.Orders.Data.Migrations;

/// <summary>What was sent under the key that placed an order.</summary>
[DbContext(typeof(OrdersDb))]
[Migration("20260403000000_placement_content")]
internal sealed class M0003_PlacementContent : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.AddColumn<string>("placement_content", "ord_order", maxLength: 64, nullable: true);
}
