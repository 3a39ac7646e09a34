using CommunityKit.Settlement.Ledger;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Settlement.Data;

/// <summary>The ledger, to read. It is written by <see cref="Books"/> alone.</summary>
internal sealed class SettlementDb(DbContextOptions<SettlementDb> options) : ModuleDbContext(options)
{
    public override string TablePrefix => "stl_";

    public DbSet<PostingRecord> Postings => Set<PostingRecord>();

    public DbSet<EntryRecord> Entries => Set<EntryRecord>();

    public DbSet<BalanceRecord> Balances => Set<BalanceRecord>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<PostingRecord>().ToTable("stl_posting");
        modelBuilder.Entity<EntryRecord>(entry =>
        {
            entry.ToTable("stl_entry");
            entry.HasOne(e => e.Posting).WithMany(p => p.Entries).HasForeignKey(e => e.PostingId);
        });
        modelBuilder.Entity<BalanceRecord>().ToTable("stl_balance").HasKey(b => new { b.Account, b.OwnerId, b.Currency });
    }
}
