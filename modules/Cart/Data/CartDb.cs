using CommunityKit.Cart.Baskets;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Cart.Data;

/// <summary>The table of the baskets; written by hand-made statements, read through compiled queries.</summary>
public sealed class CartDb(DbContextOptions<CartDb> options) : ModuleDbContext(options)
{
    public override string TablePrefix => "cart_";

    public DbSet<BasketRow> Baskets => Set<BasketRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<BasketRow>().ToTable("cart_basket");
}
