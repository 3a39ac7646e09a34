using System.Globalization;
using CommunityKit.Catalog.Queries;
using CommunityKit.Inventory.Data;
using CommunityKit.Inventory.Movements;
using CommunityKit.UI.Admin;
using CommunityKit.UI.Admin.Lists;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Inventory.Admin;

/// <summary>The journal, newest first.</summary>
public sealed class MovementList(IDbContextFactory<InventoryDb> reading, ICatalogQueries catalog, ILocations locations) : AdminList<MovementRow>
{
    public const string Path = "catalog/stock-movements";

    private static readonly Keyset<MovementRow> Newest = Keyset<MovementRow>.By(row => row.At, descending: true).ThenBy(row => row.Id, descending: true);
    private static readonly Keyset<MovementRow> Oldest = Keyset<MovementRow>.By(row => row.At).ThenBy(row => row.Id);

    protected override void Define(AdminListDefinition<MovementRow> list)
    {
        list.TitleKey = "admin.movements";
        list.EmptyKey = "admin.movements.empty";
        list.SearchKey = "admin.stock.search";
        list.Key(row => row.Id.ToString("N"));
        list.Column("title", "column.product", row => row.Title);
        list.Column("sku", "column.sku", row => row.Sku);
        list.Column("at", "column.at", row => row.At, AdminColumnKind.Time, sortable: true);
        list.Column("kind", "column.kind", row => new AdminTag($"{nameof(MovementKind)}.{row.Kind}"), AdminColumnKind.Tag);
        list.Column("location", "column.location", row => row.Location.For());
        list.Column("onHand", "column.onHandDelta", row => Signed(row.OnHandDelta));
        list.Column("reserved", "column.reservedDelta", row => Signed(row.ReservedDelta));
        list.Column("actor", "column.actor", row => row.Actor);
        list.Column("reason", "column.reason", row => row.Reason);
        list.Filter("kind", "column.kind", [.. Enum.GetNames<MovementKind>().Select(name => (name, $"{nameof(MovementKind)}.{name}"))]);
        list.Filter("location", "column.location", async ct => [.. (await locations.ListAsync(ct)).Select(place => new AdminChoice(place.Code, place.Name))]);
    }

    protected override async ValueTask<AdminPage<MovementRow>> ReadAsync(AdminQuery query, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var rows =
            from movement in db.Movements
            join variant in db.Variants on movement.VariantId equals variant.VariantId
            join place in db.Locations on movement.LocationId equals place.Id
            select new MovementRow
            {
                Id = movement.Id,
                At = movement.At,
                Kind = movement.Kind,
                VariantId = movement.VariantId,
                Sku = variant.Sku,
                SearchText = variant.SearchText,
                Location = place.Name,
                LocationCode = place.Code,
                OnHandDelta = movement.OnHandDelta,
                ReservedDelta = movement.ReservedDelta,
                Actor = movement.Actor,
                Reason = movement.Reason,
            };
        foreach (var word in (query.Text ?? "").ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            rows = rows.Where(row => row.SearchText.Contains(word));
        }

        if (Enum.TryParse<MovementKind>(query.Filter("kind"), out var kind))
        {
            rows = rows.Where(row => row.Kind == kind);
        }

        if (query.Filter("location") is { Length: > 0 } location)
        {
            rows = rows.Where(row => row.LocationCode == location);
        }

        var order = query is { Sort: "at", Descending: false } ? Oldest : Newest;
        var page = await order.PageAsync(rows, query.After, query.PageSize, cancellationToken);
        var facts = await catalog.VariantsAsync([.. page.Rows.Select(row => row.VariantId).Distinct()], cancellationToken);
        foreach (var row in page.Rows)
        {
            row.Title = facts.TryGetValue(row.VariantId, out var variant) ? StockList.TitleOf(variant) : row.Sku ?? "";
        }

        return new AdminPage<MovementRow>(page.Rows, page.Next);
    }

    private static string Signed(int delta) => delta == 0 ? "" : delta.ToString("+0;-0", CultureInfo.CurrentCulture);
}
