using CommunityKit.Accounts.Members;
using CommunityKit.Customers.Data;
using CommunityKit.UI.Admin.Lists;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Customers.Consents;

/// <summary>Every answer of everybody, newest first.</summary>
internal sealed class ConsentLog(
    IDbContextFactory<CustomersDb> reading, Purposes purposes, IMembers members, IStringLocalizer<CustomersModule> texts) : AdminList<ConsentLogRow>
{
    public const string Path = "community/consent-log";

    private static readonly Keyset<ConsentEvent> Newest = Keyset<ConsentEvent>.By(e => e.At, descending: true).ThenBy(e => e.Id, descending: true);

    protected override void Define(AdminListDefinition<ConsentLogRow> list)
    {
        list.TitleKey = "consents.log";
        list.EmptyKey = "consents.log.empty";
        list.Key(row => row.Id.ToString());
        list.Column("at", "consents.at", row => row.At, AdminColumnKind.Time);
        list.Column("who", "consents.who", row => row.Who);
        list.Column("purpose", "consents.purpose", row => row.Purpose);
        list.Column("answer", "consents.answer", row => row.Answer, AdminColumnKind.Tag);
        list.Column("wording", "consents.wording", row => row.Wording, AdminColumnKind.Number);
        list.Column("source", "consents.source", row => row.Source);
        list.Filter("purpose", "consents.purpose", _ => new([.. purposes.All.Select(d => new UI.Admin.AdminChoice(d.Value.Name, purposes.Label(d.Value.Name)))]));
    }

    protected override async ValueTask<AdminPage<ConsentLogRow>> ReadAsync(AdminQuery query, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        IQueryable<ConsentEvent> found = db.ConsentEvents;
        if (query.Filter("purpose") is { Length: > 0 } purpose)
        {
            found = found.Where(e => e.Purpose == purpose);
        }

        var page = await Newest.PageAsync(found, query.After, query.PageSize, cancellationToken);
        var names = await members.NamesAsync([.. page.Rows.Select(e => ConsentSubject.MemberOf(e.Subject)).OfType<Guid>().Distinct()], cancellationToken);
        return new AdminPage<ConsentLogRow>(
            [
                .. page.Rows.Select(e => new ConsentLogRow(
                    e.Id,
                    e.At,
                    ConsentSubject.MemberOf(e.Subject) is not { } id ? texts["consents.guest"] : names.GetValueOrDefault(id)?.Name ?? texts["consents.erased"],
                    purposes.Label(e.Purpose),
                    e.IsGiven ? new AdminTag("consents.yes", AdminTone.Good) : new AdminTag("consents.no", AdminTone.Plain),
                    e.Wording,
                    e.Source)),
            ],
            page.Next);
    }
}
