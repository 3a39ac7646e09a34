using CommunityKit.Catalog.Queries;
using CommunityKit.Inventory.Data;
using CommunityKit.UI.Admin;
using CommunityKit.UI.Admin.Lists;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Inventory.Admin;

/// <summary>The stock, one row for a variant at a location.</summary>
public sealed class StockList(
    IDbContextFactory<InventoryDb> reading, ICatalogQueries catalog, ILocations locations, ISettings<InventorySettings> settings) : AdminList<StockRow>
{
    public const string Path = "catalog/stock";

    private static readonly Keyset<StockRow> ByName = Keyset<StockRow>.By(row => row.SearchText).ThenBy(row => row.VariantId).ThenBy(row => row.LocationId);
    private static readonly Keyset<StockRow> FewFirst = Keyset<StockRow>.By(row => row.Free).ThenBy(row => row.VariantId).ThenBy(row => row.LocationId);
    private static readonly Keyset<StockRow> ManyFirst =
        Keyset<StockRow>.By(row => row.Free, descending: true).ThenBy(row => row.VariantId).ThenBy(row => row.LocationId);

    protected override void Define(AdminListDefinition<StockRow> list)
    {
        list.TitleKey = "admin.stock";
        list.EmptyKey = "admin.stock.empty";
        list.SearchKey = "admin.stock.search";
        list.Key(row => StockKey.Of(row.VariantId, row.LocationId));
        list.Column("title", "column.product", row => row.Title, AdminColumnKind.Link);
        list.Column("sku", "column.sku", row => row.Sku);
        list.Column("location", "column.location", row => row.Location.For());
        list.Column("counted", "column.onHand", row => row.OnHand, AdminColumnKind.Number);
        list.Column("reserved", "column.reserved", row => row.Reserved, AdminColumnKind.Number);
        list.Column("free", "column.free", row => row.Free, AdminColumnKind.Number, sortable: true);
        list.Column("state", "column.state", StateOf, AdminColumnKind.Tag);
        list.Filter("state", "column.state", ("low", "state.low"), ("out", "state.out"));
        list.Filter("location", "column.location", async ct => [.. (await locations.ListAsync(ct)).Select(place => new AdminChoice(place.Code, place.Name))]);
    }

    protected override async ValueTask<AdminPage<StockRow>> ReadAsync(AdminQuery query, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var rows = StockRows.Of(db, query.Text, query.Filter("location"));
        rows = query.Filter("state") switch
        {
            "out" => StockRows.Out(rows),
            "low" => StockRows.Low(rows, settings.Current.LowStockAt),
            _ => rows,
        };
        var order = (query.Sort, query.Descending) switch
        {
            ("free", false) => FewFirst,
            ("free", true) => ManyFirst,
            _ => ByName,
        };
        var page = await order.PageAsync(rows, query.After, query.PageSize, cancellationToken);
        var facts = await catalog.VariantsAsync([.. page.Rows.Select(row => row.VariantId).Distinct()], cancellationToken);
        foreach (var row in page.Rows)
        {
            row.Title = facts.TryGetValue(row.VariantId, out var variant) ? TitleOf(variant) : row.Sku ?? "";
        }

        return new AdminPage<StockRow>(page.Rows, page.Next);
    }

    internal static string TitleOf(VariantFacts variant) => variant.Label.Length == 0 ? variant.Title : $"{variant.Title} · {variant.Label}";

    private AdminTag StateOf(StockRow row) =>
        row.Free <= 0 ? row.IsElsewhere ? new AdminTag("state.elsewhere", AdminTone.Plain) : new AdminTag("state.out", AdminTone.Danger)
        : row.Free <= (row.LowAt ?? settings.Current.LowStockAt) ? new AdminTag("state.low", AdminTone.Warning)
        : new AdminTag("state.in", AdminTone.Good);
}
