using CommunityKit.Customers.Data;
using CommunityKit.UI.Admin.Lists;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Customers.Segments;

/// <summary>The segments in the admin.</summary>
internal sealed class SegmentList(IDbContextFactory<CustomersDb> reading) : AdminList<SegmentRow>
{
    public const string Path = "community/segments";

    private static readonly Keyset<Segment> ByCode = Keyset<Segment>.By(s => s.Code).ThenBy(s => s.Id);

    protected override void Define(AdminListDefinition<SegmentRow> list)
    {
        list.TitleKey = "segments.title";
        list.EmptyKey = "segments.empty";
        list.CreateKey = "segments.new";
        list.Key(row => row.Id.ToString());
        list.Column("name", "segments.name", row => row.Name, AdminColumnKind.Link);
        list.Column("code", "segments.code", row => row.Code);
        list.Column("members", "segments.members", row => row.Members, AdminColumnKind.Number);
    }

    protected override async ValueTask<AdminPage<SegmentRow>> ReadAsync(AdminQuery query, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var page = await ByCode.PageAsync(db.Segments, query.After, query.PageSize, cancellationToken);
        var ids = page.Rows.Select(s => s.Id).ToList();
        var counts = await db.SegmentMembers.Where(m => ids.Contains(m.SegmentId))
            .GroupBy(m => m.SegmentId).Select(g => new { g.Key, Count = g.LongCount() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        return new AdminPage<SegmentRow>([.. page.Rows.Select(s => new SegmentRow(s.Id, s.Code, s.Name.For(), counts.GetValueOrDefault(s.Id)))], page.Next);
    }
}
