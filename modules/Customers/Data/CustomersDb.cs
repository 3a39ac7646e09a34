using CommunityKit.Customers.Book;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Customers.Data;

internal sealed class CustomersDb(DbContextOptions<CustomersDb> options) : ModuleDbContext(options)
{
    public override string TablePrefix => "cus_";

    public DbSet<BookAddress> Addresses => Set<BookAddress>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<BookAddress>().ToTable("cus_address");
    }
}
