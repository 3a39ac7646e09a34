using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommunityKit.Payments.Data.Migrations;

/// <summary>Payments, refunds and what providers said. The CHECKs are the net below the conditional updates.</summary>
[DbContext(typeof(PaymentsDb)), Migration("M0001_Payments")]
internal sealed class M0001_Payments : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Payments(migrationBuilder);
        Refunds(migrationBuilder);
        Notices(migrationBuilder);
    }

    private static void Payments(MigrationBuilder migration)
    {
        migration.CreateTable(
            "pay_payment",
            table => new
            {
                id = table.Id(),
                subject_id = table.Id(),
                member_id = table.Id(nullable: true),
                provider = table.Text(64),
                reference = table.Text(120),
                amount_minor = table.Minor(),
                amount_currency = table.Currency(),
                state = table.Named(),
                reason = table.Text(64, nullable: true),
                problem = table.Named(nullable: true),
                transaction_number = table.Text(128, nullable: true),
                last_error = table.Text(300, nullable: true),
                created_at = table.Instant(),
                expires_at = table.Instant(nullable: true),
                begun_at = table.Instant(nullable: true),
                ask_until = table.Instant(nullable: true),
                asked_at = table.Instant(nullable: true),
                captured_at = table.Instant(nullable: true),
                closed_at = table.Instant(nullable: true),
                captured_minor = table.Minor(),
                refunded_minor = table.Minor(),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_pay_payment", t => t.id);
                table.CheckConstraint("ck_pay_payment_amount", "amount_minor >= 0");
                table.CheckConstraint("ck_pay_payment_captured", "captured_minor = 0 OR captured_minor = amount_minor");
                table.CheckConstraint("ck_pay_payment_refunded", "refunded_minor >= 0 AND refunded_minor <= captured_minor");
                table.CheckConstraint("ck_pay_payment_state", "(state = 'Captured') = (captured_at IS NOT NULL)");
            });
        migration.CreateIndex("ix_pay_payment_subject", "pay_payment", ["subject_id", "created_at"]);
        migration.CreateIndex("ix_pay_payment_created", "pay_payment", ["created_at", "id"]);
        migration.CreateIndex("ix_pay_payment_reference", "pay_payment", "reference");
        migration.CreateIndex("ix_pay_payment_problem", "pay_payment", "problem", filter: "problem IS NOT NULL");
    }

    private static void Refunds(MigrationBuilder migration)
    {
        migration.CreateTable(
            "pay_refund",
            table => new
            {
                id = table.Id(),
                payment_id = table.Id(),
                amount_minor = table.Minor(),
                amount_currency = table.Currency(),
                reason = table.Text(64),
                state = table.Named(),
                attempts = table.Column<int>(nullable: false),
                last_error = table.Text(300, nullable: true),
                settled_by = table.Text(120, nullable: true),
                created_at = table.Instant(),
                asked_at = table.Instant(nullable: true),
                settled_at = table.Instant(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_pay_refund", t => t.id);
                table.ForeignKey("fk_pay_refund_payment", t => t.payment_id, "pay_payment", "id");
                table.CheckConstraint("ck_pay_refund_amount", "amount_minor > 0");
            });
        migration.CreateIndex("ix_pay_refund_payment", "pay_refund", ["payment_id", "created_at"]);
        migration.CreateIndex("ix_pay_refund_open", "pay_refund", "state", filter: "state <> 'Done'");
    }

    private static void Notices(MigrationBuilder migration)
    {
        migration.CreateTable(
            "pay_notice",
            table => new
            {
                id = table.Id(),
                provider = table.Text(64),
                payment_id = table.Id(nullable: true),
                channel = table.Named(),
                hash = table.Text(64),
                size = table.Column<int>(nullable: false),
                verdict = table.Named(),
                claimed = table.Named(nullable: true),
                amount_minor = table.Minor(nullable: true),
                amount_currency = table.Currency(nullable: true),
                transaction_number = table.Text(128, nullable: true),
                reason = table.Text(64, nullable: true),
                times = table.Column<int>(nullable: false),
                first_at = table.Instant(),
                last_at = table.Instant(),
            },
            constraints: table => table.PrimaryKey("pk_pay_notice", t => t.id));
        migration.CreateIndex("ux_pay_notice_once", "pay_notice", ["provider", "hash", "verdict"], unique: true);
        migration.CreateIndex("ix_pay_notice_payment", "pay_notice", ["payment_id", "first_at"]);
        migration.CreateIndex("ix_pay_notice_forged", "pay_notice", ["verdict", "last_at"]);
    }
}
