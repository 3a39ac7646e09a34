using CommunityKit.Settlement.Data;
using CommunityKit.Settlement.Ledger;
using CommunityKit.UI.Admin.Lists;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Settlement.Admin;

/// <summary>Every posting, newest first.</summary>
internal sealed class LedgerList(IDbContextFactory<SettlementDb> reading, AccountNames names) : AdminList<PostingRecord>
{
    public const string Path = "orders/ledger";

    private static readonly Keyset<PostingRecord> Newest = Keyset<PostingRecord>.By(p => p.At, descending: true).ThenBy(p => p.Id, descending: true);

    protected override void Define(AdminListDefinition<PostingRecord> list)
    {
        list.TitleKey = "ledger.title";
        list.EmptyKey = "ledger.empty";
        list.SearchKey = "ledger.search";
        list.Key(row => row.Id.ToString());
        list.Column("key", "ledger.key", row => row.Key, AdminColumnKind.Link);
        list.Column("kind", "ledger.kind", row => new AdminTag("kind." + row.Kind), AdminColumnKind.Tag);
        list.Column("amount", "ledger.amount", row => row.Amount, AdminColumnKind.Money);
        list.Column("from", "ledger.from", row => names.Of(row.Entries.Where(e => e.Amount.Minor < 0)));
        list.Column("to", "ledger.to", row => names.Of(row.Entries.Where(e => e.Amount.Minor > 0)));
        list.Column("at", "ledger.at", row => row.At, AdminColumnKind.Time);
        list.Column("note", "ledger.note", row => row.Note);
        list.Column("actor", "ledger.actor", row => row.Actor);
        list.Filter("kind", "ledger.kind", [.. Enum.GetNames<PostingKind>().Select(kind => (kind, "kind." + kind))]);
        list.Filter("account", "ledger.account", [.. AccountNames.Fixed.Select(account => (account, "account." + account))]);
    }

    protected override async ValueTask<AdminPage<PostingRecord>> ReadAsync(AdminQuery query, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        IQueryable<PostingRecord> found = db.Postings.AsNoTracking().Include(p => p.Entries);
        if (query.Text is { Length: > 0 } text)
        {
            var id = Guid.TryParse(text, out var parsed) ? parsed : Guid.Empty;
            found = found.Where(p => p.Key.Contains(text) || p.SubjectId == id || p.MemberId == id || (p.Note != null && p.Note.Contains(text)));
        }

        if (Enum.TryParse<PostingKind>(query.Filter("kind"), out var kind))
        {
            found = found.Where(p => p.Kind == kind);
        }

        if (query.Filter("account") is { } account)
        {
            found = found.Where(p => p.Entries.Any(e => e.Account == account));
        }

        var page = await Newest.PageAsync(found, query.After, query.PageSize, cancellationToken);
        return new AdminPage<PostingRecord>(page.Rows, page.Next);
    }
}
