using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Acme.Hello.Migrations;

/// <summary>Nullable, so that release 1.0.0 goes on writing rows without it.</summary>
[DbContext(typeof(HelloDb))]
[Migration("20260301000000_Mood")]
public sealed class M0002_Mood : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.AddColumn<string>("mood", "hello_greetings", maxLength: 20, nullable: true);
}
