using CommunityKit.Customers.Addresses;
using CommunityKit.Customers.Customers;
using CommunityKit.Customers.Segments;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommunityKit.Customers.Data.Migrations;

[DbContext(typeof(CustomersDb))]
[Migration("20260310000000_customers")]
internal sealed class M0001_Customers : Migration
{
    private const int Hash = 64;
    private const int Subject = 70;
    private const int Purpose = 100;

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Addresses(migrationBuilder);
        Segments(migrationBuilder);
        Consents(migrationBuilder);
        migrationBuilder.CreateTable(
            "cus_note",
            table => new { id = table.Id(), member_id = table.Id(), text = table.Text(Note.MaxLength), author = table.Text(200), at = table.Instant() },
            constraints: table => table.PrimaryKey("pk_cus_note", t => t.id));
        migrationBuilder.CreateIndex("ix_cus_note_member", "cus_note", ["member_id", "at"]);
    }

    private static void Addresses(MigrationBuilder migration)
    {
        migration.CreateTable(
            "cus_address",
            table => new
            {
                id = table.Id(),
                member_id = table.Id(),
                recipient = table.Text(AddressBounds.Recipient),
                phone = table.Text(AddressBounds.Phone),
                country = table.Text(2),
                province = table.Text(AddressBounds.Division),
                city = table.Text(AddressBounds.Division),
                district = table.Text(AddressBounds.Division),
                street = table.Text(AddressBounds.Division),
                detail = table.Text(AddressBounds.Detail),
                postal_code = table.Text(AddressBounds.PostalCode),
                divisions = table.Text(40),
                fingerprint = table.Text(Hash),
                preferred_at = table.Instant(nullable: true),
                used_at = table.Instant(),
            },
            constraints: table => table.PrimaryKey("pk_cus_address", t => t.id));
        migration.CreateIndex("ux_cus_address_member", "cus_address", ["member_id", "fingerprint"], unique: true);
    }

    private static void Segments(MigrationBuilder migration)
    {
        migration.CreateTable(
            "cus_segment",
            table => new { id = table.Id(), code = table.Text(Segment.MaxCode), name = table.Localized(), version = table.Version() },
            constraints: table => table.PrimaryKey("pk_cus_segment", t => t.id));
        migration.CreateIndex("ux_cus_segment_code", "cus_segment", "code", unique: true);
        migration.CreateTable(
            "cus_segment_member",
            table => new { segment_id = table.Id(), member_id = table.Id(), added_at = table.Instant() },
            constraints: table => table.PrimaryKey("pk_cus_segment_member", t => new { t.segment_id, t.member_id }));
        migration.CreateIndex("ix_cus_segment_member_member", "cus_segment_member", "member_id");
        migration.CreateIndex("ix_cus_segment_member_added", "cus_segment_member", ["segment_id", "added_at", "member_id"]);
    }

    private static void Consents(MigrationBuilder migration)
    {
        migration.CreateTable(
            "cus_consent",
            table => new
            {
                subject = table.Text(Subject),
                purpose = table.Text(Purpose),
                is_given = table.Column<bool>(nullable: false),
                wording = table.Column<int>(nullable: false),
                at = table.Instant(),
            },
            constraints: table => table.PrimaryKey("pk_cus_consent", t => new { t.subject, t.purpose }));
        migration.CreateIndex("ix_cus_consent_purpose", "cus_consent", ["purpose", "is_given", "wording"]);
        migration.CreateTable(
            "cus_consent_event",
            table => new
            {
                id = table.Id(),
                at = table.Instant(),
                subject = table.Text(Subject),
                purpose = table.Text(Purpose),
                is_given = table.Column<bool>(nullable: false),
                wording = table.Column<int>(nullable: false),
                wording_hash = table.Text(Hash),
                source = table.Text(60),
            },
            constraints: table => table.PrimaryKey("pk_cus_consent_event", t => t.id));
        migration.CreateIndex("ix_cus_consent_event_at", "cus_consent_event", ["at", "id"]);
        migration.CreateIndex("ix_cus_consent_event_subject", "cus_consent_event", ["subject", "at"]);
        migration.CreateTable(
            "cus_consent_wording",
            table => new
            {
                hash = table.Text(Hash),
                purpose = table.Text(Purpose),
                wording = table.Column<int>(nullable: false),
                culture = table.Text(35),
                text = table.LongText(),
                first_at = table.Instant(),
            },
            constraints: table => table.PrimaryKey("pk_cus_consent_wording", t => t.hash));
    }
}
