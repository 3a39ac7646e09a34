using CommunityKit.Orders.Data;
using CommunityKit.Orders.State;
using CommunityKit.UI.Admin;
using CommunityKit.UI.Admin.Lists;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Orders.AfterSales;

/// <summary>All returns, to decide on.</summary>
internal sealed class ReturnList(IDbContextFactory<OrdersDb> reading, ReturnChanges changes, IHttpContextAccessor http, IStringLocalizer<OrdersModule> text) : AdminList<ReturnRow>
{
    private static readonly Keyset<ReturnRow> Newest = Keyset<ReturnRow>.By(row => row.RequestedAt, descending: true).ThenBy(row => row.Id, descending: true);
    private static readonly Keyset<ReturnRow> Oldest = Keyset<ReturnRow>.By(row => row.RequestedAt).ThenBy(row => row.Id);

    protected override void Define(AdminListDefinition<ReturnRow> list)
    {
        list.TitleKey = "returns.title";
        list.EmptyKey = "returns.empty";
        list.SearchKey = "returns.search";
        list.Key(row => row.Id.ToString());
        list.Column("number", "column.number", row => $"{row.OrderNumber}-{row.Number}", AdminColumnKind.Link);
        list.Column("state", "column.state", row => new AdminTag($"ReturnState.{row.State}", ReturnTones.Of(row.State)), AdminColumnKind.Tag);
        list.Column("kind", "returns.kind", row => text[$"ReturnKind.{row.Kind}"].Value);
        list.Column("reason", "returns.reason", row => text[$"ReturnReason.{row.Reason}"].Value);
        list.Column("requested", "returns.requested", row => row.RequestedAt, AdminColumnKind.Time, sortable: true);
        list.Filter("state", "column.state", [.. Enum.GetNames<ReturnState>().Select(name => (name, $"ReturnState.{name}"))]);
        list.Filter("reason", "returns.reason", [.. Enum.GetNames<ReturnReason>().Select(name => (name, $"ReturnReason.{name}"))]);
        list.Action(new AdminAction("approve", "returns.approve") { Permission = OrderPermissions.Refund, ConfirmKey = "returns.approve.ask" });
    }

    protected override async ValueTask<AdminPage<ReturnRow>> ReadAsync(AdminQuery query, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var returns = db.Returns.AsNoTracking();
        if (query.Text is { Length: > 0 } words)
        {
            var number = words.Split('-')[0];
            returns = returns.Where(r => r.OrderNumber == number);
        }

        if (Enum.TryParse<ReturnState>(query.Filter("state"), out var state))
        {
            returns = returns.Where(r => r.State == state);
        }

        if (Enum.TryParse<ReturnReason>(query.Filter("reason"), out var reason))
        {
            returns = returns.Where(r => r.Reason == reason);
        }

        var total = await returns.CountAsync(cancellationToken);
        var rows = returns.Select(r => new ReturnRow
        {
            Id = r.Id, OrderNumber = r.OrderNumber, Number = r.Number, Kind = r.Kind, Reason = r.Reason, State = r.State, RequestedAt = r.RequestedAt,
        });
        var page = await (query is { Sort: "requested", Descending: false } ? Oldest : Newest).PageAsync(rows, query.After, query.PageSize, cancellationToken);
        return new AdminPage<ReturnRow>(page.Rows, page.Next) { Total = total };
    }

    protected override async ValueTask<AdminActionResult> RunAsync(string action, IReadOnlyList<string> keys, CancellationToken cancellationToken)
    {
        var actor = http.HttpContext?.User.Identity?.Name ?? "";
        var done = 0;
        var refused = new List<(string Key, string Reason)>();
        foreach (var key in keys)
        {
            var refusal = !Guid.TryParse(key, out var id) ? Refusal.NotFound
                : await changes.ApplyAsync(id, (one, back, now) => one.Approve(back, pieces: null, amounts: null, actor, now), cancellationToken);
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
}
