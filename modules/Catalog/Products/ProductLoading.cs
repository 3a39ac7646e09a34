using CommunityKit.Catalog.Addresses;
using CommunityKit.Catalog.Data;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Catalog.Products;

/// <summary>Loads whole products to change them.</summary>
internal static class ProductLoading
{
    /// <summary>The product that a request means, tracked, with everything that belongs to it; null if there is none.</summary>
    public static async Task<Product?> FindAsync(CatalogDb db, ProductRequest request, CancellationToken cancellationToken)
    {
        var id = request.Id;
        if (id is null && request.Handle is { } handle)
        {
            id = await db.Products.Where(p => p.Handle == handle).Select(p => (Guid?)p.Id).FirstOrDefaultAsync(cancellationToken)
                ?? await db.OldHandles.Where(o => o.Kind == HandleKind.Product && o.Handle == handle).Select(o => o.TargetId).FirstOrDefaultAsync(cancellationToken);
        }

        return id is { } known ? await LoadAsync(db, known, cancellationToken) : null;
    }

    public static Task<Product?> LoadAsync(CatalogDb db, Guid id, CancellationToken cancellationToken) =>
        Whole(db.Products.AsTracking()).OrderBy(p => p.Id).FirstOrDefaultAsync(p => p.Id == id, cancellationToken);

    /// <summary>Products with everything that belongs to them.</summary>
    public static IQueryable<Product> Whole(IQueryable<Product> products) => products.AsSplitQuery()
        .Include(p => p.Brand)
        .Include(p => p.Variants).ThenInclude(v => v.Parts)
        .Include(p => p.Images)
        .Include(p => p.Tags)
        .Include(p => p.Categories)
        .Include(p => p.Titles)
        .Include(p => p.Related)
        .Include(p => p.Listings)
        .Include(p => p.Numbers);
}
