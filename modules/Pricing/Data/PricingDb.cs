using CommunityKit.Pricing.Claims;
using CommunityKit.Pricing.Coupons;
using CommunityKit.Pricing.FlashSales;
using CommunityKit.Pricing.FullReductions;
using CommunityKit.Pricing.PriceLists;
using CommunityKit.Pricing.Rules;
using CommunityKit.Pricing.Shipping;
using CommunityKit.Pricing.Taxes;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Pricing.Data;

/// <summary>The tables of pricing.</summary>
public sealed class PricingDb(DbContextOptions<PricingDb> options) : ModuleDbContext(options)
{
    public override string TablePrefix => "prc_";

    public DbSet<PriceList> PriceLists => Set<PriceList>();

    public DbSet<FlashSale> FlashSales => Set<FlashSale>();

    public DbSet<FlashPrice> FlashPrices => Set<FlashPrice>();

    public DbSet<FlashBuyer> FlashBuyers => Set<FlashBuyer>();

    public DbSet<FullReduction> FullReductions => Set<FullReduction>();

    public DbSet<Coupon> Coupons => Set<Coupon>();

    public DbSet<CouponMember> CouponMembers => Set<CouponMember>();

    public DbSet<MemberSince> MembersSince => Set<MemberSince>();

    public DbSet<TakenClaim> TakenClaims => Set<TakenClaim>();

    public DbSet<DeliveryWay> DeliveryWays => Set<DeliveryWay>();

    public DbSet<ShippingZone> ShippingZones => Set<ShippingZone>();

    public DbSet<TaxClass> TaxClasses => Set<TaxClass>();

    public DbSet<RuleChange> Changes => Set<RuleChange>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<PriceList>(list =>
        {
            list.ToTable("prc_price_list");
            list.Navigation(l => l.Entries).AutoInclude();
            list.HasMany(l => l.Entries).WithOne().HasForeignKey(e => e.ListId).OnDelete(DeleteBehavior.Cascade);
        });
        modelBuilder.Entity<PriceEntry>().ToTable("prc_price_entry");
        modelBuilder.Entity<FlashSale>(sale =>
        {
            sale.ToTable("prc_flash_sale");
            sale.Navigation(s => s.Prices).AutoInclude();
            sale.HasMany(s => s.Prices).WithOne().HasForeignKey(p => p.SaleId).OnDelete(DeleteBehavior.Cascade);
        });
        modelBuilder.Entity<FlashPrice>().ToTable("prc_flash_price").Ignore(p => p.IsCounted);
        modelBuilder.Entity<FlashBuyer>().ToTable("prc_flash_buyer").HasKey(b => new { b.PriceId, b.MemberId });
        modelBuilder.Entity<FullReduction>(offer =>
        {
            offer.ToTable("prc_full_reduction");
            offer.Property(o => o.Goods).HasJson(PricingJson.Default.GoodsFilter);
            offer.Property(o => o.Steps).HasJson(PricingJson.Default.IReadOnlyListReductionStep);
        });
        modelBuilder.Entity<Coupon>(coupon =>
        {
            coupon.ToTable("prc_coupon");
            coupon.Property(c => c.Goods).HasJson(PricingJson.Default.GoodsFilter);
            coupon.Property(c => c.CombinesWith).HasJson(PricingJson.Default.IReadOnlyListString);
            coupon.Property(c => c.Group).HasColumnName("stack_group");
        });
        modelBuilder.Entity<CouponMember>().ToTable("prc_coupon_member").HasKey(m => new { m.CouponId, m.MemberId });
        modelBuilder.Entity<MemberSince>().ToTable("prc_member_since").HasKey(m => m.MemberId);
        modelBuilder.Entity<TakenClaim>().ToTable("prc_taken_claim").HasKey(c => new { c.OrderId, c.Kind, c.SubjectId });
        modelBuilder.Entity<DeliveryWay>().ToTable("prc_delivery_way");
        modelBuilder.Entity<ShippingZone>(zone =>
        {
            zone.ToTable("prc_shipping_zone");
            zone.Property(z => z.Countries).HasJson(PricingJson.Default.IReadOnlyListString);
            zone.Property(z => z.Divisions).HasJson(PricingJson.Default.IReadOnlyListString);
            zone.Property(z => z.Rates).HasJson(PricingJson.Default.IReadOnlyListShippingRate);
        });
        modelBuilder.Entity<TaxClass>(tax =>
        {
            tax.ToTable("prc_tax_class");
            tax.Property(t => t.Rates).HasJson(PricingJson.Default.IReadOnlyListTaxRate);
        });
        modelBuilder.Entity<RuleChange>().ToTable("prc_change").Property(c => c.Id).ValueGeneratedNever();
    }
}
