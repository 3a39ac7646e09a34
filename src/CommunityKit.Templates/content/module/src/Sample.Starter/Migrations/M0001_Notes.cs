using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Sample.Starter.Migrations;

[DbContext(typeof(StarterDb))]
[Migration("20260101000000_Notes")]
public sealed class M0001_Notes : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.CreateTable(
        "starter_notes",
        table => new
        {
            id = table.Id(),
            text = table.Text(StarterSettings.LongestEver),
            written_at = table.Instant(),
        },
        constraints: table => table.PrimaryKey("pk_starter_notes", row => row.id));
}
