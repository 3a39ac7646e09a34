using CommunityKit.Catalog.Addresses;
using CommunityKit.Catalog.Data;
using CommunityKit.Catalog.Listings;
using CommunityKit.Catalog.Products;
using CommunityKit.Catalog.Storefront.Lists;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Catalog.Storefront.Products;

/// <summary>
/// The queries behind the product page and the rows of products, compiled. One instance per runtime: a compiled query belongs to one
/// database model, and shops of one host may have different ones. Thread-safe.
/// </summary>
public sealed class ProductReads(IDbContextFactory<CatalogDb> reading)
{
    private readonly Func<CatalogDb, string, CancellationToken, Task<ProductData?>> _product = EF.CompileAsyncQuery(
        (CatalogDb db, string handle, CancellationToken ct) => db.Products
            .Where(p => p.Handle == handle)
            .Select(p => new ProductData
            {
                Id = p.Id,
                Handle = p.Handle,
                Title = p.Title,
                Subtitle = p.Subtitle,
                Description = p.Description,
                Status = p.Status,
                SeoTitle = p.SeoTitle,
                SeoDescription = p.SeoDescription,
                Attributes = p.Attributes,
                Values = p.ProductValues,
                Options = p.Options,
                BrandHandle = p.Brand!.Handle,
                BrandName = p.Brand!.Name,
            })
            .FirstOrDefault());

    private readonly Func<CatalogDb, Guid, IAsyncEnumerable<VariantData>> _variants = EF.CompileAsyncQuery(
        (CatalogDb db, Guid product) => db.Variants
            .Where(v => v.ProductId == product)
            .OrderBy(v => v.Position)
            .Select(v => new VariantData
            {
                Id = v.Id,
                Sku = v.Sku,
                Value1 = v.Value1,
                Value2 = v.Value2,
                Value3 = v.Value3,
                PriceMinor = v.Price.Minor,
                Currency = v.Price.Currency,
                CompareAtMinor = v.CompareAtMinor,
                IsDigital = v.IsDigital,
                PerGrams = v.PerGrams,
                TypicalGrams = v.TypicalGrams,
                MaxGrams = v.MaxGrams,
                ContentAmount = v.ContentAmount,
                ContentUnit = v.ContentUnit,
                ContentPer = v.ContentPer,
                Barcode = v.Barcode,
                ImageId = v.ImageId,
            }));

    private readonly Func<CatalogDb, Guid, IAsyncEnumerable<ImageData>> _images = EF.CompileAsyncQuery(
        (CatalogDb db, Guid product) => db.Images
            .Where(i => i.ProductId == product && i.File != null)
            .OrderBy(i => i.Position)
            .Select(i => new ImageData(i.Id, i.File!, i.Alt)));

    private readonly Func<CatalogDb, Guid, IAsyncEnumerable<string>> _tags = EF.CompileAsyncQuery(
        (CatalogDb db, Guid product) => db.Tags.Where(t => t.ProductId == product).OrderBy(t => t.Position).Select(t => t.Tag));

    private readonly Func<CatalogDb, Guid, IAsyncEnumerable<Guid>> _categories = EF.CompileAsyncQuery(
        (CatalogDb db, Guid product) => db.ProductCategories.Where(c => c.ProductId == product).OrderBy(c => c.Position).Select(c => c.CategoryId));

    private readonly Func<CatalogDb, Guid, IAsyncEnumerable<BundleData>> _parts = EF.CompileAsyncQuery(
        (CatalogDb db, Guid product) =>
            from bundle in db.Variants
            where bundle.ProductId == product
            join row in db.BundleParts on bundle.Id equals row.BundleId
            join part in db.Variants on row.PartId equals part.Id
            join of in db.Products on part.ProductId equals of.Id
            orderby row.Position
            select new BundleData
            {
                BundleId = row.BundleId,
                Quantity = row.Quantity,
                Handle = of.Handle,
                Title = of.Title,
                Options = of.Options,
                Value1 = part.Value1,
                Value2 = part.Value2,
                Value3 = part.Value3,
                Sku = part.Sku,
                VariantId = part.Id,
                IsPublished = of.Status == ProductStatus.Active,
            });

    private readonly Func<CatalogDb, Guid, IAsyncEnumerable<Guid>> _chosen = EF.CompileAsyncQuery(
        (CatalogDb db, Guid product) => db.Related.Where(row => row.ProductId == product).OrderBy(row => row.Position).Select(row => row.RelatedId));

    private readonly Func<CatalogDb, Guid, int, IAsyncEnumerable<Guid>> _choosing = EF.CompileAsyncQuery(
        (CatalogDb db, Guid product, int count) => db.Related
            .Where(row => row.RelatedId == product && db.Products.Any(p => p.Id == row.ProductId && p.RelatedBothWays))
            .OrderBy(row => row.ProductId)
            .Take(count)
            .Select(row => row.ProductId));

    private readonly Func<CatalogDb, string, int, IAsyncEnumerable<Guid>> _shelf = EF.CompileAsyncQuery(
        (CatalogDb db, string shelf, int count) => db.Listings
            .Where(row => row.Shelf == shelf)
            .OrderByDescending(row => row.ListedAt).ThenByDescending(row => row.ProductId)
            .Take(count)
            .Select(row => row.ProductId));

    private readonly Func<CatalogDb, int, IAsyncEnumerable<CardRow>> _featured = EF.CompileAsyncQuery(
        (CatalogDb db, int count) => db.Products
            .Where(p => p.IsFeatured && p.Status == ProductStatus.Active)
            .OrderByDescending(p => p.ListedAt).ThenByDescending(p => p.Id)
            .Take(count)
            .Select(CardRow.Of));

    private readonly Func<CatalogDb, HandleKind, string, CancellationToken, Task<OldHandle?>> _oldHandle = EF.CompileAsyncQuery(
        (CatalogDb db, HandleKind kind, string handle, CancellationToken ct) => db.OldHandles.FirstOrDefault(o => o.Kind == kind && o.Handle == handle));

    /// <summary>Everything about the product with a handle, whatever its state; null if there is none.</summary>
    public async ValueTask<ProductData?> FindAsync(string handle, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        if (await _product(db, handle, cancellationToken) is not { } product)
        {
            return null;
        }

        return product with
        {
            Variants = await _variants(db, product.Id).ToListAsync(cancellationToken),
            Images = await _images(db, product.Id).ToListAsync(cancellationToken),
            Parts = await _parts(db, product.Id).ToListAsync(cancellationToken),
            Tags = await _tags(db, product.Id).ToListAsync(cancellationToken),
            CategoryIds = await _categories(db, product.Id).ToListAsync(cancellationToken),
        };
    }

    /// <summary>The visible products that were published last.</summary>
    public async ValueTask<IReadOnlyList<CardRow>> NewestAsync(int count, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        return await InOrderAsync(db, await _shelf(db, Shelf.All, count).ToListAsync(cancellationToken), cancellationToken);
    }

    /// <summary>The visible products that are marked as featured.</summary>
    public async ValueTask<IReadOnlyList<CardRow>> FeaturedAsync(int count, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        return await _featured(db, count).ToListAsync(cancellationToken);
    }

    /// <summary>Visible products of a category, and of those below it, besides one.</summary>
    public async ValueTask<IReadOnlyList<CardRow>> RelatedAsync(Guid categoryId, Guid except, int count, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var ids = await _shelf(db, Shelf.Category(categoryId), count + 1).ToListAsync(cancellationToken);
        ids.Remove(except);
        return await InOrderAsync(db, [.. ids.Take(count)], cancellationToken);
    }

    /// <summary>Visible products that were chosen by hand to stand beside one, and those that chose it for both ways.</summary>
    public async ValueTask<IReadOnlyList<CardRow>> ChosenAsync(Guid productId, int count, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var ids = await _chosen(db, productId).ToListAsync(cancellationToken);
        ids.AddRange(await _choosing(db, productId, count).ToListAsync(cancellationToken));
        var rows = await InOrderAsync(db, [.. ids.Distinct()], cancellationToken);
        return [.. rows.Take(count)];
    }

    /// <summary>Where an address led once; null if it never led anywhere.</summary>
    public async ValueTask<OldHandle?> FindOldAsync(HandleKind kind, string handle, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        return await _oldHandle(db, kind, handle, cancellationToken);
    }

    /// <summary>The handle of a product by its id.</summary>
    public async ValueTask<string?> HandleOfAsync(Guid productId, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        return await db.Products.Where(p => p.Id == productId).Select(p => p.Handle).FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>Visible products by id or handle.</summary>
    public async ValueTask<IReadOnlyList<CardRow>> CardsAsync(
        IReadOnlyCollection<Guid> ids, IReadOnlyCollection<string> handles, CancellationToken cancellationToken)
    {
        if (ids.Count == 0 && handles.Count == 0)
        {
            return [];
        }

        var (idList, handleList) = (ids.ToList(), handles.ToList());
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        return await db.Products
            .Where(p => p.Status == ProductStatus.Active && (idList.Contains(p.Id) || handleList.Contains(p.Handle)))
            .Select(CardRow.Of)
            .ToListAsync(cancellationToken);
    }

    private static async Task<IReadOnlyList<CardRow>> InOrderAsync(CatalogDb db, List<Guid> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
        {
            return [];
        }

        var rows = await db.Products.Where(p => p.Status == ProductStatus.Active && ids.Contains(p.Id)).Select(CardRow.Of).ToListAsync(cancellationToken);
        return [.. rows.OrderBy(row => ids.IndexOf(row.Id))];
    }
}
