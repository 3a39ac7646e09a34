using CommunityKit.Accounts.Data;
using CommunityKit.Accounts.Roles;
using CommunityKit.UI.Admin.Lists;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Accounts.Audit;

/// <summary>The record of sign-ins and changes, newest first.</summary>
internal sealed class EventList(IDbContextFactory<AccountsDb> reading, RoleDirectory roles, IStringLocalizer<AccountsModule> texts) : AdminList<EventRow>
{
    private static readonly Keyset<AccountEvent> Newest = Keyset<AccountEvent>.By(e => e.At, descending: true).ThenBy(e => e.Id, descending: true);

    protected override void Define(AdminListDefinition<EventRow> list)
    {
        list.TitleKey = "events.title";
        list.EmptyKey = "events.empty";
        list.SearchKey = "events.search";
        list.Key(row => row.Id.ToString());
        list.Column("at", "events.at", row => row.At, AdminColumnKind.Time);
        list.Column("what", "events.what", row => row.What);
        list.Column("account", "events.account", row => row.Account);
        list.Column("actor", "events.actor", row => row.Actor);
        list.Column("network", "events.network", row => row.Network);
        list.Column("detail", "events.detail", row => row.Detail);
        list.Filter("kind", "events.what", [.. Enum.GetNames<AccountEventKind>().Select(kind => (kind, "event." + kind))]);
    }

    protected override async ValueTask<AdminPage<EventRow>> ReadAsync(AdminQuery query, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        IQueryable<AccountEvent> found = db.Events;
        if (Enum.TryParse<AccountEventKind>(query.Filter("kind"), out var kind))
        {
            found = found.Where(e => e.Kind == kind);
        }

        if (query.Text is { Length: > 0 } text)
        {
            var wanted = text.ToLowerInvariant();
            found = found.Where(e => db.Accounts.Any(a => (a.Id == e.AccountId || a.Id == e.ActorId) && a.SearchText.Contains(wanted)));
        }

        var page = await Newest.PageAsync(found, query.After, query.PageSize, cancellationToken);
        var ids = page.Rows.SelectMany(e => new[] { e.AccountId, e.ActorId }).OfType<Guid>().Distinct().ToList();
        var names = await db.Accounts.Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Name, cancellationToken);
        var labels = (await roles.ReadAsync(cancellationToken)).ToDictionary(role => role.Key, role => role.Label, StringComparer.Ordinal);
        string NameOf(Guid? id) => id is { } known ? names.GetValueOrDefault(known, texts["events.erased"]) : "";
        return new AdminPage<EventRow>(
            [
                .. page.Rows.Select(e => new EventRow(
                    e.Id, e.At, texts["event." + e.Kind], NameOf(e.AccountId), NameOf(e.ActorId), e.Address, labels.GetValueOrDefault(e.Detail, e.Detail))),
            ],
            page.Next);
    }
}
