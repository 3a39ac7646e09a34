using CommunityKit.Catalog.Addresses;
using CommunityKit.Catalog.Api;
using CommunityKit.Catalog.Brands;
using CommunityKit.Catalog.Categories;
using CommunityKit.Catalog.Changes;
using CommunityKit.Catalog.Products;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Catalog.Data;

/// <summary>The tables of the catalog.</summary>
public sealed class CatalogDb(DbContextOptions<CatalogDb> options) : ModuleDbContext(options)
{
    public override string TablePrefix => "cat_";

    public DbSet<Product> Products => Set<Product>();

    public DbSet<ProductVariant> Variants => Set<ProductVariant>();

    public DbSet<ProductImage> Images => Set<ProductImage>();

    public DbSet<ProductTag> Tags => Set<ProductTag>();

    public DbSet<ProductCategory> ProductCategories => Set<ProductCategory>();

    public DbSet<ProductTitle> Titles => Set<ProductTitle>();

    public DbSet<Brand> Brands => Set<Brand>();

    public DbSet<Category> Categories => Set<Category>();

    public DbSet<OldHandle> OldHandles => Set<OldHandle>();

    public DbSet<Counter> Counters => Set<Counter>();

    public DbSet<DeletedProduct> DeletedProducts => Set<DeletedProduct>();

    public DbSet<RepeatKey> RepeatKeys => Set<RepeatKey>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Product>(product =>
        {
            product.ToTable("cat_product");
            product.Property(p => p.Attributes).HasConversion(JsonColumns.Attributes, JsonColumns.AttributesComparer);
            product.Property(p => p.Options).HasConversion(JsonColumns.Options, JsonColumns.OptionsComparer);
            product.HasOne(p => p.Brand).WithMany().HasForeignKey(p => p.BrandId);
            product.HasMany(p => p.Variants).WithOne().HasForeignKey(v => v.ProductId).OnDelete(DeleteBehavior.Cascade);
            product.HasMany(p => p.Images).WithOne().HasForeignKey(i => i.ProductId).OnDelete(DeleteBehavior.Cascade);
            product.HasMany(p => p.Tags).WithOne().HasForeignKey(t => t.ProductId).OnDelete(DeleteBehavior.Cascade);
            product.HasMany(p => p.Categories).WithOne().HasForeignKey(c => c.ProductId).OnDelete(DeleteBehavior.Cascade);
            product.HasMany(p => p.Titles).WithOne().HasForeignKey(t => t.ProductId).OnDelete(DeleteBehavior.Cascade);
        });
        modelBuilder.Entity<ProductVariant>(variant =>
        {
            variant.ToTable("cat_variant");
            variant.Ignore(v => v.CompareAt);
        });
        modelBuilder.Entity<ProductImage>().ToTable("cat_image");
        modelBuilder.Entity<ProductTag>(tag =>
        {
            tag.ToTable("cat_product_tag");
            tag.HasKey(t => new { t.ProductId, t.Key });
        });
        modelBuilder.Entity<ProductCategory>(category =>
        {
            category.ToTable("cat_product_category");
            category.HasKey(c => new { c.ProductId, c.CategoryId });
            category.HasOne<Category>().WithMany().HasForeignKey(c => c.CategoryId).OnDelete(DeleteBehavior.Cascade);
        });
        modelBuilder.Entity<ProductTitle>(title =>
        {
            title.ToTable("cat_product_title");
            title.HasKey(t => new { t.ProductId, t.Culture });
        });
        modelBuilder.Entity<Brand>().ToTable("cat_brand");
        modelBuilder.Entity<Category>().ToTable("cat_category");
        modelBuilder.Entity<OldHandle>(old =>
        {
            old.ToTable("cat_old_handle");
            old.HasKey(o => new { o.Kind, o.Handle });
        });
        modelBuilder.Entity<Counter>(counter =>
        {
            counter.ToTable("cat_counter");
            counter.HasKey(c => c.Name);
        });
        modelBuilder.Entity<DeletedProduct>().ToTable("cat_deleted_product");
        modelBuilder.Entity<RepeatKey>(key =>
        {
            key.ToTable("cat_repeat_key");
            key.HasKey(k => k.Key);
        });
    }
}
