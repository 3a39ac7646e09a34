using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommunityKit.Webhooks.Data.Migrations;

[DbContext(typeof(WebhooksDb)), Migration("M0001_Webhooks")]
internal sealed class M0001_Webhooks : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "whk_endpoint",
            table => new
            {
                id = table.Id(),
                url = table.Text(500),
                note = table.Text(200, nullable: true),
                events = table.LongText(),
                is_active = table.Column<bool>(nullable: false),
                off_reason = table.Named(nullable: true),
                off_at = table.Instant(nullable: true),
                secret = table.LongText(),
                previous_secret = table.LongText(nullable: true),
                previous_until = table.Instant(nullable: true),
                accepted_at = table.Instant(nullable: true),
                created_at = table.Instant(),
                version = table.Version(),
            },
            constraints: table => table.PrimaryKey("pk_whk_endpoint", t => t.id));

        migrationBuilder.CreateTable(
            "whk_message",
            table => new
            {
                id = table.Id(),
                type = table.Text(128),
                body = table.LongText(),
                at = table.Instant(),
            },
            constraints: table => table.PrimaryKey("pk_whk_message", t => t.id));
        migrationBuilder.CreateIndex("ix_whk_message_at", "whk_message", "at");

        migrationBuilder.CreateTable(
            "whk_delivery",
            table => new
            {
                id = table.Id(),
                message_id = table.Id(),
                endpoint_id = table.Id(),
                state = table.Named(),
                run = table.Column<int>(nullable: false),
                attempts = table.Column<int>(nullable: false),
                created_at = table.Instant(),
                started_at = table.Instant(),
                tried_at = table.Instant(nullable: true),
                next_at = table.Instant(nullable: true),
                status = table.Column<int>(nullable: true),
                error = table.Named(nullable: true),
                milliseconds = table.Column<int>(nullable: true),
            },
            constraints: table => table.PrimaryKey("pk_whk_delivery", t => t.id));
        migrationBuilder.CreateIndex("ux_whk_delivery_message", "whk_delivery", ["message_id", "endpoint_id"], unique: true);
        migrationBuilder.CreateIndex("ix_whk_delivery_endpoint", "whk_delivery", ["endpoint_id", "created_at", "id"]);
    }
}
