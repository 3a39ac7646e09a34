using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommunityKit.Data.Tests.Fixture;

[DbContext(typeof(NotesDb))]
[Migration("20260101000000_notes")]
internal sealed class M0001_Notes : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.CreateTable(
        "nte_notes",
        table => new
        {
            id = table.Id(),
            text = table.Localized(),
            price_minor = table.Minor(),
            price_currency = table.Currency(),
            kind = table.Named(),
            written_at = table.Instant(),
            version = table.Version(),
        },
        constraints: table => table.PrimaryKey("pk_nte_notes", t => t.id));
}
