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
        var parts = (await db.BundleParts.Where(part => ids.Contains(part.BundleId)).ToListAsync(cancellationToken)).ToLookup(part => part.BundleId);
        List<Guid> all = [.. ids, .. parts.SelectMany(bundle => bundle).Select(part => part.PartId)];
        var known = await db.Variants
            .Where(variant => all.Contains(variant.Id))
            .Select(variant => new { variant.Id, variant.CanBuy, Quantity = variant.TracksStock && !variant.IsDigital ? variant.Quantity : (int?)null })
            .ToDictionaryAsync(row => row.Id, row => new VariantAvailability(row.CanBuy, row.Quantity), cancellationToken);
        return ids.Distinct().Where(known.ContainsKey).ToDictionary(
            id => id,
            id => parts.Contains(id) ? OfParts([.. parts[id].Select(part => (known.GetValueOrDefault(part.PartId), part.Quantity))]) : known[id]);
    }

    /// <summary>As many bundles as the scarcest part allows.</summary>
    internal static VariantAvailability OfParts(IReadOnlyList<(VariantAvailability Part, int Quantity)> parts)
    {
        var counted = parts.Where(p => p.Part.Quantity is not null).Select(p => Math.Max(0, p.Part.Quantity!.Value) / p.Quantity).ToList();
        var canBuy = parts.All(p => p.Part.CanBuy && (p.Part.IsBackorder || p.Part.Quantity is null || p.Part.Quantity >= p.Quantity));
        return new VariantAvailability(canBuy, counted.Count == 0 ? null : counted.Min());
    }
}
