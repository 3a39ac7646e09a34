using CommunityKit.Inventory.Data;
using CommunityKit.Inventory.Levels;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Inventory.Availability;

/// <summary>Reads levels for pages, compiled once. Thread-safe.</summary>
public sealed class StockReads(IDbContextFactory<InventoryDb> reading)
{
    private readonly Func<InventoryDb, Guid[], IAsyncEnumerable<LevelRow>> _levels = EF.CompileAsyncQuery((InventoryDb db, Guid[] ids) =>
        from variant in db.Variants
        where ids.Contains(variant.VariantId)
        from level in db.Levels
            .Where(level => level.VariantId == variant.VariantId && db.Locations.Any(place => place.Id == level.LocationId && place.IsActive))
            .DefaultIfEmpty()
        select new LevelRow(variant.VariantId, variant.IsCounted, variant.HasParts, level));

    private readonly Func<InventoryDb, Guid[], IAsyncEnumerable<Variants.StockedPart>> _parts = EF.CompileAsyncQuery((InventoryDb db, Guid[] ids) =>
        db.Parts.AsNoTracking().Where(part => ids.Contains(part.BundleId)));

    internal async ValueTask<Dictionary<Guid, LevelState>> LevelsAsync(IReadOnlyCollection<Guid> variantIds, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var variants = new Dictionary<Guid, LevelState>();
        await foreach (var row in _levels(db, [.. variantIds]).WithCancellation(cancellationToken))
        {
            if (!variants.TryGetValue(row.VariantId, out var state))
            {
                variants.Add(row.VariantId, state = new LevelState(row.VariantId, row.IsCounted, row.HasParts));
            }

            if (row.Level is { } level)
            {
                state.Levels.Add(level);
            }
        }

        return variants;
    }

    internal async ValueTask<ILookup<Guid, (Guid VariantId, int Pieces)>> PartsAsync(
        IReadOnlyCollection<Guid> bundleIds, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var parts = new List<Variants.StockedPart>();
        await foreach (var part in _parts(db, [.. bundleIds]).WithCancellation(cancellationToken))
        {
            parts.Add(part);
        }

        return parts.ToLookup(part => part.BundleId, part => (part.VariantId, part.Quantity));
    }

    private sealed record LevelRow(Guid VariantId, bool IsCounted, bool HasParts, StockLevel? Level);
}
