using CommunityKit.Inventory.Data;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Inventory.Locations;

/// <summary>The locations for other modules.</summary>
public sealed class ShopLocations(IDbContextFactory<InventoryDb> reading) : ILocations
{
    public async ValueTask<IReadOnlyList<StockLocation>> ListAsync(CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var rows = await db.Locations.AsNoTracking()
            .Where(place => place.IsActive).OrderBy(place => place.Position).ThenBy(place => place.Id)
            .ToListAsync(cancellationToken);
        return [.. rows.Select(place => new StockLocation(place.Id, place.Code, place.Name.For()))];
    }
}
