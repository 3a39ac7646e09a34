using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Data.Tests.Worker.Sample;

public sealed class SampleDb(DbContextOptions<SampleDb> options) : ModuleDbContext(options)
{
    public override string TablePrefix => "smp_";

    public DbSet<Stock> Stock => Set<Stock>();

    public DbSet<Order> Orders => Set<Order>();

    public DbSet<Effect> Effects => Set<Effect>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.Entity<Order>().ComplexProperty(o => o.Packing, packing => packing.ToJson("packing"));
}
