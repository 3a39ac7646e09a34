using CommunityKit.Accounts.Audit;
using CommunityKit.Accounts.Roles;
using CommunityKit.Accounts.Sessions;
using CommunityKit.Accounts.Tokens;
using CommunityKit.Accounts.Users;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommunityKit.Accounts.Data.Migrations;

[DbContext(typeof(AccountsDb))]
[Migration("20260302000000_accounts")]
internal sealed class M0001_Accounts : Migration
{
    private const int RoleKey = 64;
    private const int PermissionId = 200;
    private const int Stamp = 64;
    private const int Hash = 64;
    private const int Network = 64;

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Accounts(migrationBuilder);
        WaysIn(migrationBuilder);
        Roles(migrationBuilder);
        migrationBuilder.CreateTable(
            "acc_event",
            table => new
            {
                id = table.Id(),
                at = table.Instant(),
                kind = table.Named(),
                account_id = table.Id(nullable: true),
                actor_id = table.Id(nullable: true),
                address = table.Text(Network),
                detail = table.Text(AccountEvent.MaxDetailLength),
            },
            constraints: table => table.PrimaryKey("pk_acc_event", t => t.id));
        migrationBuilder.CreateIndex("ix_acc_event_at", "acc_event", ["at", "id"]);
        migrationBuilder.CreateIndex("ix_acc_event_account", "acc_event", ["account_id", "at"]);
    }

    private static void Accounts(MigrationBuilder migration)
    {
        migration.CreateTable(
            "acc_account",
            table => new
            {
                id = table.Id(),
                email = table.Text(EmailAddress.MaxLength),
                email_key = table.Text(EmailAddress.MaxLength),
                name = table.Text(2 * Account.MaxNameLength),
                culture = table.Text(35),
                state = table.Named(),
                email_confirmed = table.Column<bool>(nullable: false),
                pending_email = table.Text(EmailAddress.MaxLength, nullable: true),
                password_hash = table.Text(500, nullable: true),
                security_stamp = table.Text(Stamp),
                two_factor_enabled = table.Column<bool>(nullable: false),
                authenticator_key = table.Text(1000, nullable: true),
                pending_authenticator_key = table.Text(1000, nullable: true),
                is_host_owner = table.Column<bool>(nullable: false),
                created_at = table.Instant(),
                activated_at = table.Instant(nullable: true),
                search_text = table.Text(EmailAddress.MaxLength + (2 * Account.MaxNameLength) + 1),
                version = table.Version(),
            },
            constraints: table => table.PrimaryKey("pk_acc_account", t => t.id));
        migration.CreateIndex("ux_acc_account_email", "acc_account", "email_key", unique: true);
        migration.CreateIndex("ix_acc_account_created", "acc_account", ["created_at", "id"]);

        migration.CreateTable(
            "acc_sign_in_state",
            table => new
            {
                account_id = table.Id(),
                failed_count = table.Column<int>(nullable: false),
                locked_until = table.Instant(nullable: true),
                last_totp_step = table.Column<long>(nullable: false),
                last_sign_in_at = table.Instant(nullable: true),
            },
            constraints: table => table.PrimaryKey("pk_acc_sign_in_state", t => t.account_id));
    }

    private static void WaysIn(MigrationBuilder migration)
    {
        migration.CreateTable(
            "acc_session",
            table => new
            {
                id = table.Id(),
                account_id = table.Id(),
                stamp = table.Text(Stamp),
                method = table.Named(),
                is_persistent = table.Column<bool>(nullable: false),
                device = table.Text(Session.MaxDeviceLength),
                address = table.Text(Network),
                created_at = table.Instant(),
                seen_at = table.Instant(),
            },
            constraints: table => table.PrimaryKey("pk_acc_session", t => t.id));
        migration.CreateIndex("ix_acc_session_account", "acc_session", "account_id");
        migration.CreateIndex("ix_acc_session_seen", "acc_session", "seen_at");

        migration.CreateTable(
            "acc_recovery_code",
            table => new { account_id = table.Id(), hash = table.Text(Hash), used_at = table.Instant(nullable: true) },
            constraints: table => table.PrimaryKey("pk_acc_recovery_code", t => new { t.account_id, t.hash }));

        migration.CreateTable(
            "acc_access_token",
            table => new
            {
                id = table.Id(),
                account_id = table.Id(),
                name = table.Text(2 * AccessToken.MaxNameLength),
                hash = table.Text(Hash),
                ending = table.Text(8),
                scopes = table.LongText(),
                created_at = table.Instant(),
                expires_at = table.Instant(),
                used_at = table.Instant(nullable: true),
            },
            constraints: table => table.PrimaryKey("pk_acc_access_token", t => t.id));
        migration.CreateIndex("ux_acc_access_token_hash", "acc_access_token", "hash", unique: true);
        migration.CreateIndex("ix_acc_access_token_account", "acc_access_token", "account_id");
    }

    private static void Roles(MigrationBuilder migration)
    {
        migration.CreateTable(
            "acc_role",
            table => new
            {
                key = table.Text(RoleKey),
                name = table.Text(2 * Role.MaxNameLength),
                name_key = table.Text(2 * Role.MaxNameLength),
                created_at = table.Instant(),
            },
            constraints: table => table.PrimaryKey("pk_acc_role", t => t.key));
        migration.CreateIndex("ux_acc_role_name", "acc_role", "name_key", unique: true);

        migration.CreateTable(
            "acc_account_role",
            table => new { account_id = table.Id(), role = table.Text(RoleKey), granted_at = table.Instant() },
            constraints: table => table.PrimaryKey("pk_acc_account_role", t => new { t.account_id, t.role }));
        migration.CreateIndex("ix_acc_account_role_role", "acc_account_role", ["role", "account_id"]);

        migration.CreateTable(
            "acc_role_permission",
            table => new { role = table.Text(RoleKey), permission = table.Text(PermissionId) },
            constraints: table => table.PrimaryKey("pk_acc_role_permission", t => new { t.role, t.permission }));

        migration.CreateTable(
            "acc_seen_permission",
            table => new { permission = table.Text(PermissionId) },
            constraints: table => table.PrimaryKey("pk_acc_seen_permission", t => t.permission));
    }
}
