using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommunityKit.PaymentSandbox.Data.Migrations;

[DbContext(typeof(SandboxDb)), Migration("M0001_Sandbox")]
internal sealed class M0001_Sandbox : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "sbx_payment",
            table => new
            {
                id = table.Id(),
                token = table.Text(64),
                amount_minor = table.Minor(),
                amount_currency = table.Currency(),
                reference = table.Text(120),
                return_url = table.Text(2000),
                shop_url = table.Text(300),
                state = table.Named(),
                fault = table.Named(),
                paid_minor = table.Minor(),
                number = table.Text(32, nullable: true),
                created_at = table.Instant(),
                expires_at = table.Instant(nullable: true),
                decided_at = table.Instant(nullable: true),
            },
            constraints: table => table.PrimaryKey("pk_sbx_payment", t => t.id));
        migrationBuilder.CreateIndex("ux_sbx_payment_token", "sbx_payment", "token", unique: true);
        migrationBuilder.CreateIndex("ix_sbx_payment_created", "sbx_payment", ["created_at", "id"]);

        migrationBuilder.CreateTable(
            "sbx_refund",
            table => new
            {
                id = table.Id(),
                payment_id = table.Id(),
                amount_minor = table.Minor(),
                state = table.Named(),
                created_at = table.Instant(),
                ready_at = table.Instant(),
            },
            constraints: table => table.PrimaryKey("pk_sbx_refund", t => t.id));

        migrationBuilder.CreateTable(
            "sbx_webhook",
            table => new
            {
                id = table.Id(),
                payment_id = table.Id(),
                url = table.Text(300),
                body = table.LongText(),
                is_forged = table.Column<bool>(nullable: false),
                attempts = table.Column<int>(nullable: false),
                status = table.Column<int>(nullable: true),
                due_at = table.Instant(),
                sent_at = table.Instant(nullable: true),
            },
            constraints: table => table.PrimaryKey("pk_sbx_webhook", t => t.id));
        migrationBuilder.CreateIndex("ix_sbx_webhook_payment", "sbx_webhook", ["payment_id", "due_at"]);
    }
}
