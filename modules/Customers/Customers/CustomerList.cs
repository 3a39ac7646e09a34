using CommunityKit.Accounts.Members;
using CommunityKit.Customers.Data;
using CommunityKit.Customers.Segments;
using CommunityKit.UI.Admin;
using CommunityKit.UI.Admin.Lists;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Customers.Customers;

/// <summary>Members as customers: with their segments, and to be put into them.</summary>
internal sealed class CustomerList(IMemberDirectory members, IDbContextFactory<CustomersDb> reading, SegmentDirectory segments) : AdminList<CustomerRow>
{
    public const string Path = "community/customers";

    private static readonly Keyset<SegmentMember> InSegment = Keyset<SegmentMember>.By(m => m.AddedAt, descending: true).ThenBy(m => m.MemberId, descending: true);

    protected override void Define(AdminListDefinition<CustomerRow> list)
    {
        list.TitleKey = "customers.title";
        list.EmptyKey = "customers.empty";
        list.SearchKey = "customers.search";
        list.Key(row => row.Id.ToString());
        list.Column("name", "customers.name", row => row.Name, AdminColumnKind.Link);
        list.Column("email", "customers.email", row => row.Email);
        list.Column("segments", "customers.segments", row => row.Segments);
        list.Column("state", "customers.state", row => row.State, AdminColumnKind.Tag);
        list.Column("created", "customers.created", row => row.CreatedAt, AdminColumnKind.Time);
        list.Filter("segment", "customers.segment", async token => [.. (await segments.ListAsync(token)).Select(s => new AdminChoice(s.Code, s.Name))]);
    }

    protected override async ValueTask<AdminPage<CustomerRow>> ReadAsync(AdminQuery query, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var (found, next) = query.Filter("segment") is { Length: > 0 } code
            ? await InSegmentAsync(db, code, query, cancellationToken)
            : await AllAsync(query, cancellationToken);
        var ids = found.Select(m => m.Id).ToList();
        var codes = await db.SegmentMembers.Where(m => ids.Contains(m.MemberId))
            .Join(db.Segments, m => m.SegmentId, s => s.Id, (m, s) => new { m.MemberId, s.Code })
            .ToListAsync(cancellationToken);
        var names = await segments.ListAsync(cancellationToken);
        return new AdminPage<CustomerRow>(
            [
                .. found.Select(member => new CustomerRow(
                    member.Id,
                    member.Name,
                    member.Email,
                    string.Join(", ", names.Where(s => codes.Any(c => c.MemberId == member.Id && c.Code == s.Code)).Select(s => s.Name)),
                    member.IsActive ? new AdminTag("customers.active", AdminTone.Good) : new AdminTag("customers.disabled", AdminTone.Danger),
                    member.CreatedAt)),
            ],
            next);
    }

    private async Task<(IReadOnlyList<MemberProfile> Members, string? Next)> AllAsync(AdminQuery query, CancellationToken cancellationToken)
    {
        var page = await members.FindAsync(query.Text, query.After, query.PageSize, cancellationToken);
        return (page.Members, page.Next);
    }

    /// <summary>Who is in the segment; the search text narrows each page down.</summary>
    private async Task<(IReadOnlyList<MemberProfile> Members, string? Next)> InSegmentAsync(
        CustomersDb db, string code, AdminQuery query, CancellationToken cancellationToken)
    {
        var rows = db.SegmentMembers.Where(m => db.Segments.Any(s => s.Id == m.SegmentId && s.Code == code));
        var page = await InSegment.PageAsync(rows, query.After, query.PageSize, cancellationToken);
        var profiles = (await members.ReadAsync([.. page.Rows.Select(m => m.MemberId)], cancellationToken)).ToDictionary(m => m.Id);
        var found = page.Rows.Select(m => profiles.GetValueOrDefault(m.MemberId)).OfType<MemberProfile>();
        return ([.. found.Where(m => query.Text is not { } text || $"{m.Name} {m.Email}".Contains(text, StringComparison.OrdinalIgnoreCase))], page.Next);
    }
}
