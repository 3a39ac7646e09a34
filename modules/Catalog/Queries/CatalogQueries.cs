using CommunityKit.Catalog.Categories;
using CommunityKit.Catalog.Data;
using CommunityKit.Catalog.Products;
using CommunityKit.Catalog.Storefront;
using CommunityKit.Catalog.Storefront.Products;
using CommunityKit.Catalog.Views;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Catalog.Queries;

/// <summary>Answers to other modules.</summary>
public sealed class CatalogQueries(
    IDbContextFactory<CatalogDb> reading, ProductReads reads, CatalogCache cache, KnownFacts facts, Cards cards) : ICatalogQueries
{
    public async ValueTask<IReadOnlyDictionary<Guid, ProductCard>> CardsAsync(
        IReadOnlyCollection<Guid> productIds, CancellationToken cancellationToken)
    {
        var rows = await reads.CardsAsync(productIds, [], cancellationToken);
        return rows.ToDictionary(row => row.Id, cards.Of);
    }

    public async ValueTask<IReadOnlyDictionary<Guid, VariantFacts>> VariantsAsync(
        IReadOnlyCollection<Guid> variantIds, CancellationToken cancellationToken) => await facts.GetAsync(
        variantIds,
        async missing =>
        {
            await using var db = await reading.CreateDbContextAsync(cancellationToken);
            return await ReadAsync(db, missing, await cache.CategoriesAsync(cancellationToken), cancellationToken);
        });

    public async ValueTask<IReadOnlyDictionary<Guid, VariantFacts>> VariantsAsync(
        Transaction transaction, IReadOnlyCollection<Guid> variantIds, CancellationToken cancellationToken)
    {
        // Categories too are read in the transaction: inside a unit of work nothing else may be awaited.
        var db = transaction.Context<CatalogDb>();
        return await ReadAsync(db, variantIds, new CategoryTree(await db.Categories.AsNoTracking().ToListAsync(cancellationToken)), cancellationToken);
    }

    public async ValueTask<Guid?> FindProductAsync(string handle, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        return await db.Products
            .Where(p => p.Handle == handle && p.Status == ProductStatus.Active)
            .Select(p => (Guid?)p.Id)
            .FirstOrDefaultAsync(cancellationToken);
    }

    private static async Task<IReadOnlyDictionary<Guid, VariantFacts>> ReadAsync(
        CatalogDb db, IReadOnlyCollection<Guid> variantIds, CategoryTree tree, CancellationToken cancellationToken)
    {
        if (variantIds.Count == 0)
        {
            return new Dictionary<Guid, VariantFacts>();
        }

        var ids = variantIds.ToList();
        var rows = await (
            from variant in db.Variants.AsNoTracking()
            join product in db.Products on variant.ProductId equals product.Id
            where ids.Contains(variant.Id)
            select new
            {
                variant.Id,
                variant.ProductId,
                product.Handle,
                product.Title,
                product.Options,
                product.Status,
                product.BrandId,
                product.TaxClass,
                product.Supplier,
                variant.PerGrams,
                variant.TypicalGrams,
                variant.MaxGrams,
                variant.IsDigital,
                variant.TracksStock,
                variant.Oversells,
                variant.Quantity,
                variant.Value1,
                variant.Value2,
                variant.Value3,
                variant.Sku,
                variant.WeightGrams,
                PriceMinor = variant.Price.Minor,
                variant.Price.Currency,
                variant.CompareAtMinor,
                Picture = db.Images.Where(image => image.Id == variant.ImageId).Select(image => image.File).FirstOrDefault() ?? product.Cover,
            }).ToListAsync(cancellationToken);
        var productIds = rows.Select(row => row.ProductId).Distinct().ToList();
        var categories = (await db.ProductCategories.AsNoTracking().Where(c => productIds.Contains(c.ProductId)).ToListAsync(cancellationToken))
            .ToLookup(c => c.ProductId, c => c.CategoryId);
        var tags = (await db.Tags.AsNoTracking().Where(t => productIds.Contains(t.ProductId)).OrderBy(t => t.Position).ToListAsync(cancellationToken))
            .ToLookup(t => t.ProductId, t => t.Tag);
        var parts = (await db.BundleParts.AsNoTracking().Where(p => ids.Contains(p.BundleId)).OrderBy(p => p.Position).ToListAsync(cancellationToken))
            .ToLookup(p => p.BundleId, p => new BundlePart(p.PartId, p.Quantity));
        return rows.ToDictionary(
            row => row.Id,
            row => new VariantFacts(row.Id, row.ProductId, row.Handle, row.Title.For(), new Money(row.PriceMinor, row.Currency))
            {
                Label = LabelOf(row.Options, row.Value1, row.Value2, row.Value3),
                Sku = row.Sku,
                CompareAt = row.CompareAtMinor is { } minor ? new Money(minor, row.Currency) : null,
                WeightGrams = row.WeightGrams,
                Picture = row.Picture,
                Path = row.Options.Count == 0 ? ShopUrls.ProductPath(row.Handle) : ShopUrls.VariantPath(row.Handle, row.Sku, row.Id),
                CategoryIds = [.. categories[row.ProductId].Select(tree.Find).OfType<CategoryNode>().SelectMany(tree.Trail).Select(node => node.Id).Distinct()],
                IsPublished = row.Status == ProductStatus.Active,
                BrandId = row.BrandId,
                Tags = [.. tags[row.ProductId]],
                TaxClass = row.TaxClass,
                ByWeight = row.PerGrams is { } per ? new WeightPricing(per, row.TypicalGrams ?? per, row.MaxGrams ?? per) : null,
                IsDigital = row.IsDigital,
                Parts = [.. parts[row.Id]],
                Supplier = row.Supplier,
                Stock = new StockRule(row.TracksStock && !row.IsDigital && !parts.Contains(row.Id), row.Oversells, row.Quantity),
            });
    }

    /// <summary>The labels of the chosen values in the reader's language.</summary>
    private static string LabelOf(IReadOnlyList<ProductOption> options, params ReadOnlySpan<string> codes)
    {
        var labels = new List<string>(options.Count);
        for (var i = 0; i < options.Count; i++)
        {
            var code = codes[i];
            labels.Add(options[i].Values.FirstOrDefault(value => value.Code == code)?.Label.For() ?? code);
        }

        return string.Join(" / ", labels);
    }
}
