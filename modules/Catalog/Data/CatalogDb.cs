using CommunityKit.Catalog.Addresses;
using CommunityKit.Catalog.Api;
using CommunityKit.Catalog.Attributes;
using CommunityKit.Catalog.Brands;
using CommunityKit.Catalog.BulkEdits;
using CommunityKit.Catalog.Categories;
using CommunityKit.Catalog.Changes;
using CommunityKit.Catalog.Listings;
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

    public DbSet<BundlePartRow> BundleParts => Set<BundlePartRow>();

    public DbSet<RelatedProduct> Related => Set<RelatedProduct>();

    public DbSet<AttributeDefinition> Attributes => Set<AttributeDefinition>();

    public DbSet<AttributeValue> AttributeValues => Set<AttributeValue>();

    /// <summary>What public lists read.</summary>
    public DbSet<Listing> Listings => Set<Listing>();

    public DbSet<ProductNumber> Numbers => Set<ProductNumber>();

    public DbSet<BulkEdit> BulkEdits => Set<BulkEdit>();

    public DbSet<BulkEditRow> BulkEditRows => Set<BulkEditRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Product>(product =>
        {
            product.ToTable("cat_product");
            product.Property(p => p.Attributes).HasConversion(JsonColumns.Attributes, JsonColumns.AttributesComparer);
            product.Property(p => p.ProductValues).HasConversion(JsonColumns.Values, JsonColumns.ValuesComparer);
            product.Property(p => p.Options).HasConversion(JsonColumns.Options, JsonColumns.OptionsComparer);
            product.HasOne(p => p.Brand).WithMany().HasForeignKey(p => p.BrandId);
            product.HasMany(p => p.Variants).WithOne().HasForeignKey(v => v.ProductId).OnDelete(DeleteBehavior.Cascade);
            product.HasMany(p => p.Images).WithOne().HasForeignKey(i => i.ProductId).OnDelete(DeleteBehavior.Cascade);
            product.HasMany(p => p.Tags).WithOne().HasForeignKey(t => t.ProductId).OnDelete(DeleteBehavior.Cascade);
            product.HasMany(p => p.Categories).WithOne().HasForeignKey(c => c.ProductId).OnDelete(DeleteBehavior.Cascade);
            product.HasMany(p => p.Related).WithOne().HasForeignKey(r => r.ProductId).OnDelete(DeleteBehavior.Cascade);
            product.HasMany(p => p.Listings).WithOne().HasForeignKey(l => l.ProductId).OnDelete(DeleteBehavior.Cascade);
            product.HasMany(p => p.Numbers).WithOne().HasForeignKey(n => n.ProductId).OnDelete(DeleteBehavior.Cascade);
            product.HasMany(p => p.Titles).WithOne().HasForeignKey(t => t.ProductId).OnDelete(DeleteBehavior.Cascade);
        });
        modelBuilder.Entity<ProductVariant>(variant =>
        {
            variant.ToTable("cat_variant");
            variant.Ignore(v => v.CompareAt);
            variant.Ignore(v => v.ByWeight);
            variant.Ignore(v => v.Content);
            variant.HasMany(v => v.Parts).WithOne().HasForeignKey(p => p.BundleId).OnDelete(DeleteBehavior.Cascade);
        });
        Assortment(modelBuilder);
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

    private static void Assortment(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<BundlePartRow>(part =>
        {
            part.ToTable("cat_bundle_part");
            part.HasKey(p => new { p.BundleId, p.PartId });
        });
        modelBuilder.Entity<RelatedProduct>(related =>
        {
            related.ToTable("cat_related");
            related.HasKey(r => new { r.ProductId, r.RelatedId });
        });
        modelBuilder.Entity<AttributeDefinition>(attribute =>
        {
            attribute.ToTable("cat_attribute");
            attribute.HasKey(a => a.Code);
        });
        modelBuilder.Entity<AttributeValue>(value =>
        {
            value.ToTable("cat_attribute_value");
            value.HasKey(v => new { v.AttributeCode, v.Key });
        });
        modelBuilder.Entity<Listing>(listing =>
        {
            listing.ToTable("cat_listing");
            listing.HasKey(l => new { l.Shelf, l.ProductId });
        });
        modelBuilder.Entity<ProductNumber>(number =>
        {
            number.ToTable("cat_product_number");
            number.HasKey(n => new { n.AttributeCode, n.ProductId });
        });
        modelBuilder.Entity<BulkEdit>().ToTable("cat_bulk_edit");
        modelBuilder.Entity<BulkEditRow>(row =>
        {
            row.ToTable("cat_bulk_edit_row");
            row.HasKey(r => new { r.EditId, r.ProductId });
        });
    }
}
