using CommunityKit.Orders.Cancelling;
using CommunityKit.Orders.Data;
using CommunityKit.Orders.Fulfilment;
using CommunityKit.Orders.State;
using CommunityKit.UI.Admin;
using CommunityKit.UI.Admin.Lists;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Orders.Desk;

/// <summary>All orders, to search and to work on.</summary>
internal sealed class OrderList(
    IDbContextFactory<OrdersDb> reading,
    ShipPieces ship,
    CancelOrder cancel,
    IHttpContextAccessor http,
    TimeProvider clock,
    IStringLocalizer<OrdersModule> text) : AdminList<OrderRow>
{
    private static readonly Keyset<OrderRow> Newest = Keyset<OrderRow>.By(row => row.PlacedAt, descending: true).ThenBy(row => row.Id, descending: true);
    private static readonly Keyset<OrderRow> Oldest = Keyset<OrderRow>.By(row => row.PlacedAt).ThenBy(row => row.Id);
    private static readonly Keyset<OrderRow> Dearest = Keyset<OrderRow>.By(row => row.TotalMinor, descending: true).ThenBy(row => row.Id);
    private static readonly Keyset<OrderRow> Cheapest = Keyset<OrderRow>.By(row => row.TotalMinor).ThenBy(row => row.Id);

    protected override void Define(AdminListDefinition<OrderRow> list)
    {
        list.TitleKey = "admin.orders";
        list.EmptyKey = "admin.orders.empty";
        list.SearchKey = "admin.orders.search";
        list.Key(row => row.Id.ToString());
        list.Column("number", "column.number", row => row.Number, AdminColumnKind.Link);
        list.Column("state", "column.state", row => new AdminTag($"{nameof(OrderState)}.{row.State}", OrderTones.Of(row.State)), AdminColumnKind.Tag);
        list.Column("problem", "column.problem", row => row.Problem is null ? null : new AdminTag("problem." + row.Problem, AdminTone.Danger), AdminColumnKind.Tag);
        list.Column("recipient", "column.recipient", row => row.Recipient);
        list.Column("way", "column.way", row => row.FulfilmentName);
        list.Column("total", "column.total", row => new Money(row.TotalMinor, row.Currency), AdminColumnKind.Money, sortable: true);
        list.Column("placed", "column.placed", row => row.PlacedAt, AdminColumnKind.Time, sortable: true);
        list.Filter("state", "column.state", [.. Enum.GetNames<OrderState>().Select(name => (name, $"{nameof(OrderState)}.{name}"))]);
        list.Filter("date", "filter.date", ("1", "filter.date.1"), ("7", "filter.date.7"), ("30", "filter.date.30"));
        list.Filter("supplier", "filter.supplier", SuppliersAsync);
        list.Filter("way", "column.way", WaysAsync);
        list.Filter("problem", "column.problem", [("any", "filter.problem.any"), .. Problems.All.Select(code => (code, "problem." + code))]);
        list.Action(new AdminAction("pack", "action.pack") { Permission = OrderPermissions.Manage });
        list.Action(new AdminAction("hand-over", "action.hand-over") { Permission = OrderPermissions.Manage, ConfirmKey = "action.hand-over.ask" });
        list.Action(new AdminAction("cancel", "action.cancel") { Permission = OrderPermissions.Manage, ConfirmKey = "action.cancel.ask", Dangerous = true });
    }

    protected override async ValueTask<AdminPage<OrderRow>> ReadAsync(AdminQuery query, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var orders = Filter(db, query);
        var total = await orders.CountAsync(cancellationToken);
        var rows = orders.Select(o => new OrderRow
        {
            Id = o.Id,
            Number = o.Number,
            State = o.State,
            Problem = o.Problem,
            Recipient = o.Recipient,
            FulfilmentName = o.FulfilmentName,
            TotalMinor = o.TotalMinor,
            Currency = o.Currency,
            PlacedAt = o.PlacedAt,
        });
        var page = await OrderOf(query).PageAsync(rows, query.After, query.PageSize, cancellationToken);
        return new AdminPage<OrderRow>(page.Rows, page.Next) { Total = total };
    }

    protected override async ValueTask<AdminActionResult> RunAsync(string action, IReadOnlyList<string> keys, CancellationToken cancellationToken)
    {
        var actor = http.HttpContext?.User.Identity?.Name ?? "";
        var done = 0;
        var refused = new List<(string Key, string Reason)>();
        foreach (var key in keys)
        {
            var refusal = !Guid.TryParse(key, out var id) ? Refusal.NotFound : action switch
            {
                "pack" => await ship.PackAsync(id, actor, cancellationToken),
                "hand-over" => await ship.HandOverAsync(id, actor, cancellationToken),
                _ => await cancel.RunAsync(id, Reasons.ByShop, actor, cancellationToken),
            };
            if (refusal is null)
            {
                done++;
            }
            else
            {
                refused.Add((key, text["refusal." + refusal.Code]));
            }
        }

        return new AdminActionResult(done) { Refused = refused };
    }

    private IQueryable<Order> Filter(OrdersDb db, AdminQuery query)
    {
        var orders = db.Orders.AsNoTracking();
        if (query.Text is { Length: > 0 } words)
        {
            var digits = Order.DigitsOf(words);
            var phone = digits.Length >= 4 && digits.Length == words.Count(c => !char.IsWhiteSpace(c) && c is not ('-' or '+')) ? digits : null;
            orders = orders.Where(o => o.Number == words || o.Recipient.Contains(words)
                || (phone != null && o.Phone.Contains(phone))
                || db.Lines.Any(line => line.OrderId == o.Id && line.Sku == words));
        }

        if (Enum.TryParse<OrderState>(query.Filter("state"), out var state))
        {
            orders = orders.Where(o => o.State == state);
        }

        if (int.TryParse(query.Filter("date"), out var days) && days is > 0 and <= 366)
        {
            var since = clock.GetUtcNow() - TimeSpan.FromDays(days);
            orders = orders.Where(o => o.PlacedAt >= since);
        }

        if (query.Filter("supplier") is { Length: > 0 } supplier)
        {
            orders = orders.Where(o => db.Lines.Any(line => line.OrderId == o.Id && line.Supplier == supplier));
        }

        if (query.Filter("way") is { Length: > 0 } way)
        {
            orders = orders.Where(o => o.FulfilmentKey == way);
        }

        return query.Filter("problem") switch
        {
            null or "" => orders,
            "any" => orders.Where(o => o.Problem != null),
            var problem => orders.Where(o => o.Problem == problem),
        };
    }

    private static Keyset<OrderRow> OrderOf(AdminQuery query) => (query.Sort, query.Descending) switch
    {
        ("total", true) => Dearest,
        ("total", false) => Cheapest,
        ("placed", false) => Oldest,
        _ => Newest,
    };

    private async ValueTask<IReadOnlyList<AdminChoice>> SuppliersAsync(CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var codes = await db.Lines.Where(line => line.Supplier != "").Select(line => line.Supplier).Distinct().OrderBy(code => code).Take(200).ToListAsync(cancellationToken);
        return [.. codes.Select(code => new AdminChoice(code, code))];
    }

    private async ValueTask<IReadOnlyList<AdminChoice>> WaysAsync(CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var ways = await db.Orders.Where(o => o.FulfilmentKey != "").GroupBy(o => o.FulfilmentKey)
            .Select(g => new { g.Key, Name = g.Max(o => o.FulfilmentName) }).Take(100).ToListAsync(cancellationToken);
        return [.. ways.Select(way => new AdminChoice(way.Key, way.Name ?? way.Key))];
    }
}
