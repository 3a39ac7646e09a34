using CommunityKit.Notifications.Sending;
using CommunityKit.Notifications.Texts;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommunityKit.Notifications.Data.Migrations;

[DbContext(typeof(NotificationsDb))]
[Migration("20260311000000_notifications")]
internal sealed class M0001_Notifications : Migration
{
    private const int TemplateName = 100;
    private const int Culture = 35;

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "ntf_message",
            table => new { id = table.Id(), template = table.Text(TemplateName), kind = table.Named(), member_id = table.Id(nullable: true), at = table.Instant() },
            constraints: table => table.PrimaryKey("pk_ntf_message", t => t.id));
        migrationBuilder.CreateIndex("ix_ntf_message_at", "ntf_message", "at");
        migrationBuilder.CreateIndex("ix_ntf_message_member", "ntf_message", "member_id");
        migrationBuilder.CreateTable(
            "ntf_delivery",
            table => new { message_id = table.Id(), channel = table.Named(), state = table.Named(), reason = table.Text(Delivery.MaxReason), at = table.Instant() },
            constraints: table => table.PrimaryKey("pk_ntf_delivery", t => new { t.message_id, t.channel }));
        migrationBuilder.CreateTable(
            "ntf_inbox",
            table => new
            {
                id = table.Id(),
                member_id = table.Id(),
                template = table.Text(TemplateName),
                arguments = table.LongText(),
                path = table.Text(1000, nullable: true),
                at = table.Instant(),
                read_at = table.Instant(nullable: true),
            },
            constraints: table => table.PrimaryKey("pk_ntf_inbox", t => t.id));
        migrationBuilder.CreateIndex("ix_ntf_inbox_member", "ntf_inbox", ["member_id", "at", "id"]);
        migrationBuilder.CreateIndex("ix_ntf_inbox_unread", "ntf_inbox", ["member_id", "read_at"]);
        migrationBuilder.CreateTable(
            "ntf_preference",
            table => new { member_id = table.Id(), channel = table.Named(), at = table.Instant() },
            constraints: table => table.PrimaryKey("pk_ntf_preference", t => new { t.member_id, t.channel }));
        migrationBuilder.CreateTable(
            "ntf_text",
            table => new
            {
                template = table.Text(TemplateName),
                culture = table.Text(Culture),
                subject = table.Text(ShopText.MaxSubject),
                text = table.Text(ShopText.MaxText),
                version = table.Version(),
            },
            constraints: table => table.PrimaryKey("pk_ntf_text", t => new { t.template, t.culture }));
    }
}
