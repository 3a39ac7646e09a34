using CommunityKit.Catalog.Data;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Catalog.Stock;

/// <summary>A bundle can be bought while every part of it can: its flag follows theirs, in the same transaction.</summary>
internal static class BundleFlags
{
    /// <summary>Brings the flags of bundles, their products and listings in line with their parts.</summary>
    /// <param name="db">A writing context whose changes are saved.</param>
    /// <param name="parts">Variants whose flags or quantities changed.</param>
    /// <param name="ownsStock">True when the quantities on the variants count.</param>
    /// <param name="except">Bundles whose flags somebody else has set just now.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static async Task FollowAsync(
        CatalogDb db, IReadOnlyCollection<Guid> parts, bool ownsStock, IReadOnlyCollection<Guid> except, CancellationToken cancellationToken)
    {
        var ids = parts.ToList();
        var bundles = await db.BundleParts.Where(p => ids.Contains(p.PartId)).Select(p => p.BundleId).Distinct().ToListAsync(cancellationToken);
        bundles.RemoveAll(except.Contains);
        if (bundles.Count == 0)
        {
            return;
        }

        await db.Variants.Where(bundle => bundles.Contains(bundle.Id)).ExecuteUpdateAsync(
            set => set.SetProperty(
                bundle => bundle.CanBuy,
                bundle => !db.BundleParts.Any(row => row.BundleId == bundle.Id && !db.Variants.Any(part =>
                    part.Id == row.PartId && part.CanBuy
                    && (!ownsStock || !part.TracksStock || part.IsDigital || part.Oversells || part.Quantity >= row.Quantity)))),
            cancellationToken);
        await ProductsAsync(db, bundles, cancellationToken);
    }

    /// <summary>A product can be bought when any of its variants can; its listings say the same.</summary>
    public static async Task ProductsAsync(CatalogDb db, IReadOnlyCollection<Guid> variants, CancellationToken cancellationToken)
    {
        var ids = variants.ToList();
        var products = await db.Variants.Where(v => ids.Contains(v.Id)).Select(v => v.ProductId).Distinct().ToListAsync(cancellationToken);
        await db.Products.Where(product => products.Contains(product.Id)).ExecuteUpdateAsync(
            set => set.SetProperty(product => product.CanBuy, product => db.Variants.Any(variant => variant.ProductId == product.Id && variant.CanBuy)),
            cancellationToken);
        await db.Listings.Where(listing => products.Contains(listing.ProductId)).ExecuteUpdateAsync(
            set => set.SetProperty(listing => listing.CanBuy, listing => db.Variants.Any(variant => variant.ProductId == listing.ProductId && variant.CanBuy)),
            cancellationToken);
    }
}
