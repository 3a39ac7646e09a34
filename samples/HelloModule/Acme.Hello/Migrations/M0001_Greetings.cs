using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Acme.Hello.Migrations;

[DbContext(typeof(HelloDb))]
[Migration("20260101000000_Greetings")]
public sealed class M0001_Greetings : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "hello_greetings",
            table => new
            {
                id = table.Column<Guid>(),
                product_id = table.Column<Guid>(nullable: true),
                author = table.Column<string>(maxLength: 60),
                text = table.Column<string>(maxLength: 500),
                said_at = table.Column<DateTime>(),
            },
            constraints: table => table.PrimaryKey("pk_hello_greetings", row => row.id));
        migrationBuilder.CreateIndex("ix_hello_greetings_product_id", "hello_greetings", "product_id");
    }
}
