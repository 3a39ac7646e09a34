using CommunityKit.Catalog.Data;
using CommunityKit.Catalog.Products;
using CommunityKit.Catalog.Storefront;
using CommunityKit.Catalog.Storefront.Lists;
using CommunityKit.Cms.References;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Catalog.Queries;

/// <summary>Products that content refers to, by handle.</summary>
internal sealed class ProductReferences(ProductLists lists, IDbContextFactory<CatalogDb> reading) : IReferenceSource
{
    public async Task<IReadOnlyList<ReferenceTarget>> SearchAsync(string words, int limit, CancellationToken cancellationToken)
    {
        var found = await lists.PageAsync(new ProductQuery { Text = words, Status = null }, limit, cancellationToken);
        return await TargetsAsync([.. found.Rows.Select(row => row.Handle)], cancellationToken);
    }

    public async Task<IReadOnlyDictionary<string, ReferenceTarget>> FindAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken) =>
        (await TargetsAsync(keys, cancellationToken)).ToDictionary(target => target.Key, StringComparer.Ordinal);

    public async Task<ReferenceTarget?> AtAsync(string path, CancellationToken cancellationToken) =>
        path.StartsWith(ShopUrls.Products + "/", StringComparison.Ordinal)
            ? (await FindAsync([Uri.UnescapeDataString(path[(ShopUrls.Products.Length + 1)..])], cancellationToken)).Values.FirstOrDefault()
            : null;

    private async Task<List<ReferenceTarget>> TargetsAsync(IReadOnlyCollection<string> handles, CancellationToken cancellationToken)
    {
        var wanted = handles.ToList();
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var rows = await db.Products.Where(p => wanted.Contains(p.Handle))
            .Select(p => new
            {
                p.Handle,
                p.Title,
                p.Status,
                Cover = db.Images.Where(i => i.ProductId == p.Id && i.File != null).OrderBy(i => i.Position).Select(i => i.File).FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.OrderBy(row => wanted.IndexOf(row.Handle)).Select(row => new ReferenceTarget(row.Handle, row.Title.For())
            {
                Path = row.Status == ProductStatus.Active ? ShopUrls.ProductPath(row.Handle) : null,
                Picture = row.Cover,
                Note = row.Handle,
            }),
        ];
    }
}
