using CommunityKit.Inventory.Data;

namespace CommunityKit.Inventory.Admin;

/// <summary>The counted variants at the locations in use.</summary>
internal static class StockRows
{
    /// <param name="db">The tables.</param>
    /// <param name="text">Words that title, label or SKU must have; null for all.</param>
    /// <param name="location">Code of a location; null for all.</param>
    public static IQueryable<StockRow> Of(InventoryDb db, string? text, string? location)
    {
        var rows =
            from level in db.Levels
            join variant in db.Variants on level.VariantId equals variant.VariantId
            join place in db.Locations on level.LocationId equals place.Id
            where variant.IsCounted && !variant.IsGone && place.IsActive && (location == null || place.Code == location)
            select new StockRow
            {
                VariantId = level.VariantId,
                LocationId = level.LocationId,
                SearchText = variant.SearchText,
                Sku = variant.Sku,
                Location = place.Name,
                OnHand = level.OnHand,
                Reserved = level.Reserved,
                Free = level.OnHand - level.Reserved - level.Safety,
                LowAt = variant.LowAt,
                IsElsewhere = db.Levels.Any(other =>
                    other.VariantId == level.VariantId && other.LocationId != level.LocationId && other.OnHand - other.Reserved - other.Safety > 0
                    && db.Locations.Any(there => there.Id == other.LocationId && there.IsActive)),
            };
        foreach (var word in (text ?? "").ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            rows = rows.Where(row => row.SearchText.Contains(word));
        }

        return rows;
    }

    /// <summary>What no location can sell: a place that never held an item is not out of it.</summary>
    public static IQueryable<StockRow> Out(IQueryable<StockRow> rows) => rows.Where(row => row.Free <= 0 && !row.IsElsewhere);

    public static IQueryable<StockRow> Low(IQueryable<StockRow> rows, int standard) =>
        rows.Where(row => row.Free > 0 && row.Free <= (row.LowAt ?? standard));
}
