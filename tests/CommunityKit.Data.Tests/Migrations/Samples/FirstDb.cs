using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommunityKit.Data.Tests.Migrations.Samples;

public sealed class FirstDb(DbContextOptions<FirstDb> options) : ModuleDbContext(options)
{
    public override string TablePrefix => "one_";

    internal static void CreateThings(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "one_things",
            table => new { id = table.Identity(), name = table.Text(40), data = table.Column<string>(type: migrationBuilder.JsonType(), nullable: true) },
            constraints: table => table.PrimaryKey("pk_one_things", t => t.id));
        migrationBuilder.CreateIndex("ux_one_things_name", "one_things", "name", unique: true);
    }

    [DbContext(typeof(FirstDb))]
    [Migration("20260101000000_first")]
    internal sealed class M0001 : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder) => CreateThings(migrationBuilder);
    }

    [DbContext(typeof(FirstDb))]
    [Migration("20260102000000_more")]
    internal sealed class M0002 : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddMoney("one_things", "price", new Monetary.Money(100, "CNY"));
            migrationBuilder.AddLocalized("one_things", "title");
            migrationBuilder.AddColumn<string>("code", "one_things", maxLength: 20, nullable: true);
            migrationBuilder.CreateIndex("ux_one_things_code", "one_things", "code", unique: true);
            migrationBuilder.Sql("UPDATE one_things SET code = name WHERE code IS NULL");
        }
    }
}
