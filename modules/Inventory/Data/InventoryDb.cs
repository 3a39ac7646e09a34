using CommunityKit.Inventory.Levels;
using CommunityKit.Inventory.Locations;
using CommunityKit.Inventory.Movements;
using CommunityKit.Inventory.Reservations;
using CommunityKit.Inventory.Variants;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Inventory.Data;

/// <summary>The tables of the inventory. Hot rows are changed by hand-written statements; the context reads, and edits locations.</summary>
public sealed class InventoryDb(DbContextOptions<InventoryDb> options) : ModuleDbContext(options)
{
    public override string TablePrefix => "inv_";

    public DbSet<Location> Locations => Set<Location>();

    public DbSet<StockedVariant> Variants => Set<StockedVariant>();

    public DbSet<StockedPart> Parts => Set<StockedPart>();

    public DbSet<StockLevel> Levels => Set<StockLevel>();

    public DbSet<ReservedPieces> Reservations => Set<ReservedPieces>();

    public DbSet<Movement> Movements => Set<Movement>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Location>().ToTable("inv_location");
        modelBuilder.Entity<StockedVariant>(variant =>
        {
            variant.ToTable("inv_variant");
            variant.HasKey(v => v.VariantId);
            variant.Property(v => v.VariantId).ValueGeneratedNever();
        });
        modelBuilder.Entity<StockedPart>(part =>
        {
            part.ToTable("inv_part");
            part.HasKey(p => new { p.BundleId, p.VariantId });
        });
        modelBuilder.Entity<StockLevel>(level =>
        {
            level.ToTable("inv_level");
            level.HasKey(l => new { l.VariantId, l.LocationId });
        });
        modelBuilder.Entity<ReservedPieces>(pieces =>
        {
            pieces.ToTable("inv_reservation");
            pieces.HasKey(p => new { p.Owner, p.LineId, p.VariantId, p.LocationId });
        });
        modelBuilder.Entity<Movement>().ToTable("inv_movement");
    }
}
