using CommunityKit.Catalog.Data;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Catalog.Stock;

/// <summary>Keeps the flags by which lists filter: of variants and, from these, of products. No version grows: stock is no human edit.</summary>
public sealed class AvailabilityIndex(CatalogCache cache) : IAvailabilityIndex
{
    public async ValueTask UpdateAsync(Transaction transaction, IReadOnlyDictionary<Guid, bool> canBuy, CancellationToken cancellationToken)
    {
        var db = transaction.Context<CatalogDb>();
        foreach (var group in canBuy.GroupBy(pair => pair.Value, pair => pair.Key))
        {
            var (flag, ids) = (group.Key, group.ToList());
            await db.Variants.Where(variant => ids.Contains(variant.Id))
                .ExecuteUpdateAsync(set => set.SetProperty(variant => variant.CanBuy, flag), cancellationToken);
        }

        await BundleFlags.ProductsAsync(db, [.. canBuy.Keys], cancellationToken);
        await BundleFlags.FollowAsync(db, [.. canBuy.Keys], ownsStock: false, except: [.. canBuy.Keys], cancellationToken);
        transaction.OnCommitted(cache.Forget);
    }
}
