using CommunityKit.Customers.Addresses;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommunityKit.Customers.Data.Migrations;

[DbContext(typeof(CustomersDb))]
[Migration("20260310000000_customers")]
internal sealed class M0001_Customers : Migration
{
    private const int Hash = 64;

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Addresses(migrationBuilder);
    }

    private static void Addresses(MigrationBuilder migration)
    {
        migration.CreateTable(
            "cus_address",
            table => new
            {
                id = table.Id(),
                member_id = table.Id(),
                recipient = table.Text(AddressBounds.Recipient),
                phone = table.Text(AddressBounds.Phone),
                country = table.Text(2),
                province = table.Text(AddressBounds.Division),
                city = table.Text(AddressBounds.Division),
                district = table.Text(AddressBounds.Division),
                street = table.Text(AddressBounds.Division),
                detail = table.Text(AddressBounds.Detail),
                postal_code = table.Text(AddressBounds.PostalCode),
                divisions = table.Text(40),
                fingerprint = table.Text(Hash),
                preferred_at = table.Instant(nullable: true),
                used_at = table.Instant(),
            },
            constraints: table => table.PrimaryKey("pk_cus_address", t => t.id));
        migration.CreateIndex("ux_cus_address_member", "cus_address", ["member_id", "fingerprint"], unique: true);
    }
}
