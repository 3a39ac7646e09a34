using CommunityKit.Media.Assets;
using CommunityKit.Media.Folders;
using CommunityKit.Media.Uses;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Media.Data;

/// <summary>The tables of the library.</summary>
internal sealed class MediaDb(DbContextOptions<MediaDb> options) : ModuleDbContext(options)
{
    public override string TablePrefix => "med_";

    public DbSet<Asset> Assets => Set<Asset>();

    public DbSet<AssetTag> Tags => Set<AssetTag>();

    public DbSet<Folder> Folders => Set<Folder>();

    public DbSet<RecordedUse> Uses => Set<RecordedUse>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Asset>().ToTable("med_asset");
        modelBuilder.Entity<AssetTag>().ToTable("med_tag").HasKey(t => new { t.AssetId, t.Tag });
        modelBuilder.Entity<Folder>().ToTable("med_folder");
        modelBuilder.Entity<RecordedUse>().ToTable("med_use").HasKey(u => new { u.AssetId, u.Owner });
    }
}
