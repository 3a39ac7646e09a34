using CommunityKit.Customers.Book;
using CommunityKit.Customers.Consents;
using CommunityKit.Customers.Customers;
using CommunityKit.Customers.Segments;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Customers.Data;

internal sealed class CustomersDb(DbContextOptions<CustomersDb> options) : ModuleDbContext(options)
{
    public override string TablePrefix => "cus_";

    public DbSet<BookAddress> Addresses => Set<BookAddress>();

    public DbSet<Segment> Segments => Set<Segment>();

    public DbSet<SegmentMember> SegmentMembers => Set<SegmentMember>();

    public DbSet<ConsentState> Consents => Set<ConsentState>();

    public DbSet<ConsentEvent> ConsentEvents => Set<ConsentEvent>();

    public DbSet<ConsentWording> ConsentWordings => Set<ConsentWording>();

    public DbSet<Note> Notes => Set<Note>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<BookAddress>().ToTable("cus_address");
        modelBuilder.Entity<Segment>().ToTable("cus_segment");
        modelBuilder.Entity<SegmentMember>().ToTable("cus_segment_member").HasKey(m => new { m.SegmentId, m.MemberId });
        modelBuilder.Entity<ConsentState>().ToTable("cus_consent").HasKey(c => new { c.Subject, c.Purpose });
        modelBuilder.Entity<ConsentEvent>().ToTable("cus_consent_event");
        modelBuilder.Entity<ConsentWording>().ToTable("cus_consent_wording").HasKey(w => w.Hash);
        modelBuilder.Entity<Note>().ToTable("cus_note");
    }
}
