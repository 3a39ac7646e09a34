using CommunityKit.Payments.Notices;
using CommunityKit.Payments.Records;
using CommunityKit.Payments.Refunds;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Payments.Data;

/// <summary>The tables of payments.</summary>
internal sealed class PaymentsDb(DbContextOptions<PaymentsDb> options) : ModuleDbContext(options)
{
    public override string TablePrefix => "pay_";

    public DbSet<PaymentRecord> Payments => Set<PaymentRecord>();

    public DbSet<RefundRecord> Refunds => Set<RefundRecord>();

    public DbSet<NoticeRecord> Notices => Set<NoticeRecord>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<PaymentRecord>().ToTable("pay_payment");
        modelBuilder.Entity<RefundRecord>().ToTable("pay_refund");
        modelBuilder.Entity<NoticeRecord>().ToTable("pay_notice");
    }
}
