using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommunityKit.Data.Core;

/// <summary>Answers to requests that may be repeated.</summary>
[DbContext(typeof(CoreDbContext))]
[Migration("20261122000000_idempotency")]
internal sealed class M0002_Idempotency : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "ck_idempotency",
            table => new
            {
                key = table.Text(64),
                request_hash = table.Text(64),
                lease_until = table.Instant(),
                status = table.Column<int>(nullable: true),
                headers = table.LongText(nullable: true),
                body = table.Column<byte[]>(nullable: true),
                created_at = table.Instant(),
            },
            constraints: table => table.PrimaryKey("pk_ck_idempotency", t => t.key));
        migrationBuilder.CreateIndex("ix_ck_idempotency_created", "ck_idempotency", "created_at");
    }
}
