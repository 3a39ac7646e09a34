using CommunityKit.Search.Log;
using CommunityKit.Search.Synonyms;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Search.Data;

/// <summary>Synonyms and the count of questions. The index itself is a cache elsewhere.</summary>
internal sealed class SearchDb(DbContextOptions<SearchDb> options) : ModuleDbContext(options)
{
    public override string TablePrefix => "sch_";

    public DbSet<Synonym> Synonyms => Set<Synonym>();

    public DbSet<QueryCount> Queries => Set<QueryCount>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Synonym>().ToTable("sch_synonym");
        modelBuilder.Entity<QueryCount>().ToTable("sch_query").HasKey(q => new { q.Day, q.Culture, q.Text });
    }
}
