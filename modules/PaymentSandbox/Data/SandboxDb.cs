using CommunityKit.PaymentSandbox.Bank;
using CommunityKit.PaymentSandbox.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.PaymentSandbox.Data;

/// <summary>What the provider knows; nothing of it is the shop's.</summary>
internal sealed class SandboxDb(DbContextOptions<SandboxDb> options) : ModuleDbContext(options)
{
    public override string TablePrefix => "sbx_";

    public DbSet<BankPayment> Payments => Set<BankPayment>();

    public DbSet<BankRefund> Refunds => Set<BankRefund>();

    public DbSet<Webhook> Webhooks => Set<Webhook>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<BankPayment>().ToTable("sbx_payment");
        modelBuilder.Entity<BankRefund>().ToTable("sbx_refund");
        modelBuilder.Entity<Webhook>().ToTable("sbx_webhook");
    }
}
