using Microsoft.EntityFrameworkCore;

namespace CommunityKit.ContentImport.Data;

/// <summary>What imports remember.</summary>
public sealed class ContentImportDb(DbContextOptions<ContentImportDb> options) : ModuleDbContext(options)
{
    public override string TablePrefix => "imp_";

    public DbSet<ImportedPicture> Pictures => Set<ImportedPicture>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<ImportedPicture>(picture =>
    {
        picture.ToTable("imp_picture");
        picture.HasKey(p => p.Hash);
    });
}
