using CommunityKit.Orders.AfterSales;
using CommunityKit.Orders.Refunds;
using CommunityKit.Orders.State;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Orders.Data;

/// <summary>The tables of orders.</summary>
internal sealed class OrdersDb(DbContextOptions<OrdersDb> options) : ModuleDbContext(options)
{
    public override string TablePrefix => "ord_";

    public DbSet<Order> Orders => Set<Order>();

    public DbSet<OrderLine> Lines => Set<OrderLine>();

    public DbSet<OrderCharge> Charges => Set<OrderCharge>();

    public DbSet<OrderEntry> Entries => Set<OrderEntry>();

    public DbSet<OrderPayment> Payments => Set<OrderPayment>();

    public DbSet<OrderRefund> Refunds => Set<OrderRefund>();

    public DbSet<RefundShare> RefundShares => Set<RefundShare>();

    public DbSet<Shipment> Shipments => Set<Shipment>();

    public DbSet<Return> Returns => Set<Return>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        var json = OrdersJson.Default;
        modelBuilder.Entity<Order>(order =>
        {
            order.ToTable("ord_order");
            order.Ignore(o => o.Events);
            order.Ignore(o => o.Effects);
            order.Ignore(o => o.ToShip);
            order.Ignore(o => o.TotalMoney);
            order.Property(o => o.Address!).AsJson(json.PostalAddress);
            order.Property(o => o.CouponCodes).AsJson(json.IReadOnlyListString);
            order.Property(o => o.Claims).AsJson(json.IReadOnlyListPriceClaim);
            order.Property(o => o.Taxes).AsJson(json.IReadOnlyListQuoteTax);
            order.Property(o => o.Inputs).AsJson(json.IReadOnlyDictionaryStringString);
            order.HasMany(o => o.Lines).WithOne().HasForeignKey(l => l.OrderId);
            order.HasMany(o => o.Charges).WithOne().HasForeignKey(c => c.OrderId);
            order.HasMany(o => o.Entries).WithOne().HasForeignKey(e => e.OrderId);
            order.HasMany(o => o.Payments).WithOne().HasForeignKey(p => p.OrderId);
            order.HasMany(o => o.Refunds).WithOne().HasForeignKey(r => r.OrderId);
            order.HasMany(o => o.RefundShares).WithOne().HasForeignKey(s => s.OrderId);
            order.HasMany(o => o.Shipments).WithOne().HasForeignKey(s => s.OrderId);
        });
        modelBuilder.Entity<OrderLine>(line =>
        {
            line.ToTable("ord_line");
            line.Property(l => l.ByWeight!).AsJson(json.WeightPricing);
            line.Property(l => l.Steps).AsJson(json.IReadOnlyListPriceStep);
            line.Property(l => l.Inputs).AsJson(json.IReadOnlyDictionaryStringString);
            line.Property(l => l.Parts).AsJson(json.IReadOnlyListBundlePart);
        });
        modelBuilder.Entity<OrderCharge>(charge =>
        {
            charge.ToTable("ord_charge");
            charge.Property(c => c.Steps).AsJson(json.IReadOnlyListPriceStep);
        });
        modelBuilder.Entity<OrderEntry>(entry =>
        {
            entry.ToTable("ord_entry");
            entry.Property(e => e.Arguments).AsJson(json.IReadOnlyListNoteArgument);
        });
        modelBuilder.Entity<OrderPayment>().ToTable("ord_payment");
        modelBuilder.Entity<OrderRefund>(refund =>
        {
            refund.ToTable("ord_refund");
            refund.Property(r => r.Parts).AsJson(json.IReadOnlyListRefundPart);
        });
        modelBuilder.Entity<RefundShare>().ToTable("ord_refund_share");
        modelBuilder.Entity<Shipment>(shipment =>
        {
            shipment.ToTable("ord_shipment");
            shipment.Property(s => s.Lines).AsJson(json.IReadOnlyListLinePieces);
            shipment.Property(s => s.Tracking).AsJson(json.IReadOnlyListTrackingEntry);
        });
        ReturnTables.Map(modelBuilder);
    }
}
