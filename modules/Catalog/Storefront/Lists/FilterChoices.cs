using CommunityKit.Catalog.Brands;
using CommunityKit.Catalog.Data;
using CommunityKit.Catalog.Products;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Catalog.Storefront.Lists;

/// <summary>What the visible products of a category can be filtered by. Thread-safe.</summary>
public sealed class FilterChoices(IDbContextFactory<CatalogDb> reading, CatalogCache cache, ISettings<CatalogSettings> settings)
{
    private const int MaxBrands = 40;

    /// <summary>The brands of a category's products, or of all.</summary>
    /// <param name="category">Handle; null for all products.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public ValueTask<IReadOnlyList<Brand>> BrandsAsync(string? category, CancellationToken cancellationToken) =>
        cache.GetAsync<IReadOnlyList<Brand>>(
            "brands:" + category,
            async ct =>
            {
                await using var db = await reading.CreateDbContextAsync(ct);
                var products = await InAsync(db, category, ct);
                return await db.Brands.Where(b => products.Any(p => p.BrandId == b.Id)).OrderBy(b => b.Handle).Take(MaxBrands).ToListAsync(ct);
            },
            cancellationToken);

    /// <summary>The tags that shoppers see and that a category's products, or any, have.</summary>
    /// <param name="category">Handle; null for all products.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async ValueTask<IReadOnlyList<TagLabel>> TagsAsync(string? category, CancellationToken cancellationToken)
    {
        var labels = settings.Current.Tags;
        if (labels.Count == 0)
        {
            return [];
        }

        var keys = await cache.GetAsync<IReadOnlySet<string>>(
            "tags:" + category,
            async ct =>
            {
                await using var db = await reading.CreateDbContextAsync(ct);
                var products = await InAsync(db, category, ct);
                return await db.Tags.Where(t => products.Any(p => p.Id == t.ProductId)).Select(t => t.Key).Distinct().ToHashSetAsync(ct);
            },
            cancellationToken);
        return [.. labels.Where(label => keys.Contains(ProductTag.KeyOf(label.Tag)))];
    }

    private async ValueTask<IQueryable<Product>> InAsync(CatalogDb db, string? category, CancellationToken cancellationToken)
    {
        var products = db.Products.Where(p => p.Status == ProductStatus.Active);
        if (category is null)
        {
            return products;
        }

        var tree = await cache.CategoriesAsync(cancellationToken);
        var ids = tree.Find(category) is { } node ? tree.Subtree(node).Select(n => n.Id).ToList() : [];
        return products.Where(p => db.ProductCategories.Any(c => c.ProductId == p.Id && ids.Contains(c.CategoryId)));
    }
}
