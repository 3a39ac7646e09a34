using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommunityKit.Data.Core;

/// <summary>Outbox, schedules and queues, settings, generations, data protection keys.</summary>
[DbContext(typeof(CoreDbContext))]
[Migration("20260101000000_core")]
internal sealed class M0001_Core : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Events(migrationBuilder);
        Jobs(migrationBuilder);
        Settings(migrationBuilder);
        migrationBuilder.CreateTable(
            "ck_generation",
            table => new
            {
                number = table.Column<long>(nullable: false),
                lock_file = table.LongText(),
                reason = table.Text(500),
                actor = table.Text(200),
                created_at = table.Instant(),
            },
            constraints: table => table.PrimaryKey("pk_ck_generation", t => t.number));
        migrationBuilder.CreateTable(
            "ck_key",
            table => new { id = table.Id(), name = table.Text(200), xml = table.LongText(), created_at = table.Instant() },
            constraints: table => table.PrimaryKey("pk_ck_key", t => t.id));
    }

    private static void Events(MigrationBuilder migration)
    {
        migration.CreateTable(
            "ck_outbox",
            table => new
            {
                position = table.Identity(),
                event_id = table.Id(),
                name = table.Text(200),
                ordering_key = table.Text(200),
                payload = table.LongText(),
                occurred_at = table.Instant(),
            },
            constraints: table => table.PrimaryKey("pk_ck_outbox", t => t.position));
        migration.CreateIndex("ix_ck_outbox_occurred", "ck_outbox", "occurred_at");

        migration.CreateTable(
            "ck_subscription",
            table => new
            {
                subscriber = table.Text(200),
                event_name = table.Text(200),
                module = table.Text(100),
                state = table.Named(),
                since = table.Instant(),
            },
            constraints: table => table.PrimaryKey("pk_ck_subscription", t => t.subscriber));
        migration.CreateIndex("ix_ck_subscription_event", "ck_subscription", "event_name");

        migration.CreateTable(
            "ck_delivery",
            table => new
            {
                position = table.Column<long>(nullable: false),
                subscriber = table.Text(200),
                ordering_key = table.Text(200),
                state = table.Named(),
                attempts = table.Column<int>(nullable: false),
                next_at = table.Instant(),
                lease_id = table.Id(nullable: true),
                last_error = table.Text(500, nullable: true),
                done_at = table.Instant(nullable: true),
            },
            constraints: table => table.PrimaryKey("pk_ck_delivery", t => new { t.position, t.subscriber }));
        migration.CreateIndex(
            "ix_ck_delivery_due", "ck_delivery", ["subscriber", "next_at", "position"], filter: "state = 'pending'");
        migration.CreateIndex(
            "ix_ck_delivery_key", "ck_delivery", ["subscriber", "ordering_key", "position"], filter: "state IN ('pending', 'parked')");
        migration.CreateIndex("ix_ck_delivery_done", "ck_delivery", "done_at", filter: "done_at IS NOT NULL");
    }

    private static void Jobs(MigrationBuilder migration)
    {
        migration.CreateTable(
            "ck_schedule",
            table => new
            {
                job = table.Text(200),
                module = table.Text(100),
                state = table.Named(),
                schedule = table.Text(200),
                wakes = table.Column<bool>(nullable: false),
                due_at = table.Instant(),
                next_at = table.Instant(),
                attempts = table.Column<int>(nullable: false),
                lease_id = table.Id(nullable: true),
                last_started_at = table.Instant(nullable: true),
                last_finished_at = table.Instant(nullable: true),
                last_result = table.Named(nullable: true),
                last_error = table.Text(500, nullable: true),
            },
            constraints: table => table.PrimaryKey("pk_ck_schedule", t => t.job));
        migration.CreateTable(
            "ck_queue",
            table => new { queue = table.Text(200), module = table.Text(100), state = table.Named() },
            constraints: table => table.PrimaryKey("pk_ck_queue", t => t.queue));
        migration.CreateTable(
            "ck_job_item",
            table => new
            {
                id = table.Id(),
                queue = table.Text(200),
                payload = table.LongText(),
                state = table.Named(),
                attempts = table.Column<int>(nullable: false),
                due_at = table.Instant(),
                next_at = table.Instant(),
                lease_id = table.Id(nullable: true),
                last_error = table.Text(500, nullable: true),
                created_at = table.Instant(),
                done_at = table.Instant(nullable: true),
            },
            constraints: table => table.PrimaryKey("pk_ck_job_item", t => t.id));
        migration.CreateIndex("ix_ck_job_item_due", "ck_job_item", ["queue", "next_at", "id"], filter: "state = 'pending'");
        migration.CreateIndex("ix_ck_job_item_done", "ck_job_item", "done_at", filter: "done_at IS NOT NULL");
    }

    private static void Settings(MigrationBuilder migration)
    {
        migration.CreateTable(
            "ck_setting",
            table => new
            {
                section = table.Text(200),
                module = table.Text(100),
                json = table.LongText(),
                version = table.Version(),
                changed_by = table.Text(200),
                changed_at = table.Instant(),
            },
            constraints: table => table.PrimaryKey("pk_ck_setting", t => t.section));
        migration.CreateTable(
            "ck_setting_change",
            table => new
            {
                section = table.Text(200),
                version = table.Version(),
                json = table.LongText(),
                changed_by = table.Text(200),
                changed_at = table.Instant(),
            },
            constraints: table => table.PrimaryKey("pk_ck_setting_change", t => new { t.section, t.version }));
    }
}
