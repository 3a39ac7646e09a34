using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommunityKit.Settlement.Data.Migrations;

/// <summary>The ledger. Triggers keep what was written as it was written; CHECKs keep custody, debts and balances of members from going below zero.</summary>
[DbContext(typeof(SettlementDb)), Migration("M0001_Settlement")]
internal sealed class M0001_Settlement : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "stl_posting",
            table => new
            {
                id = table.Id(),
                key = table.Text(120),
                kind = table.Named(),
                subject_id = table.Id(nullable: true),
                member_id = table.Id(nullable: true),
                amount_minor = table.Minor(),
                amount_currency = table.Currency(),
                note = table.Text(300, nullable: true),
                actor = table.Text(120, nullable: true),
                at = table.Instant(),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_stl_posting", t => t.id);
                table.CheckConstraint("ck_stl_posting_amount", "amount_minor > 0");
            });
        migrationBuilder.CreateIndex("ux_stl_posting_key", "stl_posting", "key", unique: true);
        migrationBuilder.CreateIndex("ix_stl_posting_at", "stl_posting", ["at", "id"]);
        migrationBuilder.CreateIndex("ix_stl_posting_subject", "stl_posting", "subject_id");

        migrationBuilder.CreateTable(
            "stl_entry",
            table => new
            {
                id = table.Identity(),
                posting_id = table.Id(),
                account = table.Text(80),
                owner_id = table.Id(),
                amount_minor = table.Minor(),
                amount_currency = table.Currency(),
                balance_minor = table.Minor(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_stl_entry", t => t.id);
                table.ForeignKey("fk_stl_entry_posting", t => t.posting_id, "stl_posting", "id");
                table.CheckConstraint("ck_stl_entry_amount", "amount_minor <> 0");
            });
        migrationBuilder.CreateIndex("ix_stl_entry_posting", "stl_entry", "posting_id");
        migrationBuilder.CreateIndex("ix_stl_entry_owner", "stl_entry", ["account", "owner_id", "id"]);

        migrationBuilder.CreateTable(
            "stl_balance",
            table => new
            {
                account = table.Text(80),
                owner_id = table.Id(),
                currency = table.Currency(),
                balance_minor = table.Minor(),
                changed_at = table.Instant(),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_stl_balance", t => new { t.account, t.owner_id, t.currency });
                table.CheckConstraint("ck_stl_balance_covered", "balance_minor >= 0");
            });

        migrationBuilder.CreateTable(
            "stl_subject",
            table => new { id = table.Id(), completed_at = table.Instant(nullable: true) },
            constraints: table => table.PrimaryKey("pk_stl_subject", t => t.id));
        AppendOnly(migrationBuilder);
    }

    private static void AppendOnly(MigrationBuilder migration)
    {
        if (migration.ActiveProvider == "Npgsql.EntityFrameworkCore.PostgreSQL")
        {
            migration.Sql(
                """
                CREATE OR REPLACE FUNCTION stl_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN RAISE EXCEPTION 'The ledger is append-only: post the opposite instead.'; END $$
                """);
            foreach (var table in (string[])["stl_posting", "stl_entry"])
            {
                migration.Sql($"CREATE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE ON {table} FOR EACH ROW EXECUTE FUNCTION stl_refuse()");
            }

            return;
        }

        foreach (var table in (string[])["stl_posting", "stl_entry"])
        {
            foreach (var change in (string[])["UPDATE", "DELETE"])
            {
                migration.Sql(
                    $"""
                    CREATE TRIGGER {table}_no_{change.ToLowerInvariant()} BEFORE {change} ON {table}
                    BEGIN SELECT RAISE(ABORT, 'The ledger is append-only: post the opposite instead.'); END
                    """);
            }
        }
    }
}
