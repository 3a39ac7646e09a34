using CommunityKit.Accounts.OpenId;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommunityKit.Accounts.Data.Migrations;

[DbContext(typeof(AccountsDb))]
[Migration("20260312000000_openid")]
internal sealed class M0002_OpenId : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "acc_openid_provider",
            table => new
            {
                id = table.Id(),
                key = table.Text(OpenIdProvider.MaxKey),
                label = table.Localized(),
                issuer = table.Text(OpenIdProvider.MaxUrl),
                client_id = table.Text(OpenIdProvider.MaxUrl),
                client_secret = table.LongText(nullable: true),
                scopes = table.Text(200),
                is_enabled = table.Column<bool>(nullable: false),
                version = table.Version(),
            },
            constraints: table => table.PrimaryKey("pk_acc_openid_provider", t => t.id));
        migrationBuilder.CreateIndex("ux_acc_openid_provider_key", "acc_openid_provider", "key", unique: true);
        migrationBuilder.CreateTable(
            "acc_external_login",
            table => new { provider_id = table.Id(), subject = table.Text(255), account_id = table.Id(), linked_at = table.Instant() },
            constraints: table => table.PrimaryKey("pk_acc_external_login", t => new { t.provider_id, t.subject }));
        migrationBuilder.CreateIndex("ix_acc_external_login_account", "acc_external_login", "account_id");
    }
}
