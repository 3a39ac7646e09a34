using CommunityKit.Catalog.Data;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Catalog.Stock;

/// <summary>Availability by the quantities on the variants: all there is until a module with real stock takes over.</summary>
public sealed class CatalogAvailability(IDbContextFactory<CatalogDb> reading) : IAvailability
{
    public async ValueTask<IReadOnlyDictionary<Guid, VariantAvailability>> ReadAsync(
        IReadOnlyCollection<Guid> variantIds, CancellationToken cancellationToken)
    {
        if (variantIds.Count == 0)
        {
            return new Dictionary<Guid, VariantAvailability>();
        }

        var ids = variantIds.ToList();
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        return await db.Variants
            .Where(variant => ids.Contains(variant.Id))
            .Select(variant => new { variant.Id, variant.CanBuy, Quantity = variant.TracksStock ? variant.Quantity : (int?)null })
            .ToDictionaryAsync(row => row.Id, row => new VariantAvailability(row.CanBuy, row.Quantity), cancellationToken);
    }
}
