using CommunityKit.Inventory.Data;
using CommunityKit.UI.Admin.Lists;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Inventory.Admin;

/// <summary>The locations in the order in which orders are served; they fit on one page.</summary>
public sealed class LocationList(IDbContextFactory<InventoryDb> reading) : AdminList<LocationRow>
{
    public const string Path = "catalog/locations";

    protected override void Define(AdminListDefinition<LocationRow> list)
    {
        list.TitleKey = "admin.locations";
        list.EmptyKey = "admin.locations.empty";
        list.CreateKey = "admin.locations.new";
        list.Key(row => row.Id.ToString("N"));
        list.Column("name", "column.location", row => row.Name.For(), AdminColumnKind.Link);
        list.Column("code", "column.code", row => row.Code);
        list.Column("position", "column.position", row => row.Position, AdminColumnKind.Number);
        list.Column("onHand", "column.onHand", row => row.OnHand, AdminColumnKind.Number);
        list.Column("active", "column.active", row => row.IsActive, AdminColumnKind.YesNo);
    }

    protected override async ValueTask<AdminPage<LocationRow>> ReadAsync(AdminQuery query, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var rows = await db.Locations.AsNoTracking()
            .OrderBy(place => place.Position).ThenBy(place => place.Id)
            .Select(place => new LocationRow(
                place.Id, place.Name, place.Code, place.Position, place.IsActive, db.Levels.Where(level => level.LocationId == place.Id).Sum(level => level.OnHand)))
            .ToListAsync(cancellationToken);
        return new AdminPage<LocationRow>(rows, Next: null) { Total = rows.Count };
    }
}
