using System.Globalization;
using CommunityKit.Search.Data;
using CommunityKit.UI.Admin.Lists;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Search.Log;

/// <summary>What was asked in the last thirty days, the most frequent first; by filter what nothing was found for.</summary>
internal sealed class QueryList(IDbContextFactory<SearchDb> reading, QueryLog log, TimeProvider clock) : AdminList<QueryRow>
{
    public const string Path = "reports/searches";

    private const int Days = 30;
    private const string Misses = "misses";

    protected override void Define(AdminListDefinition<QueryRow> list)
    {
        list.TitleKey = "log.title";
        list.EmptyKey = "log.empty";
        list.Key(row => $"{row.Culture}:{row.Text}");
        list.Column("text", "log.text", row => row.Text);
        list.Column("culture", "log.culture", row => row.Culture);
        list.Column("searches", "log.searches", row => row.Searches, AdminColumnKind.Number);
        list.Column(Misses, "log.misses", row => row.Misses, AdminColumnKind.Number);
        list.Filter("found", "log.found", (Misses, "log.found.no"));
    }

    protected override async ValueTask<AdminPage<QueryRow>> ReadAsync(AdminQuery query, CancellationToken cancellationToken)
    {
        await log.WriteAsync(cancellationToken);
        var since = QueryCount.DayOf(clock.GetUtcNow() - TimeSpan.FromDays(Days));
        var skipped = int.TryParse(query.After, NumberStyles.None, CultureInfo.InvariantCulture, out var after) ? after : 0;
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var rows = db.Queries.Where(q => q.Day.CompareTo(since) >= 0)
            .GroupBy(q => new { q.Text, q.Culture })
            .Select(g => new { g.Key.Text, g.Key.Culture, Searches = g.Sum(q => q.Searches), Misses = g.Sum(q => q.Misses) });
        rows = query.Filter("found") == Misses
            ? rows.Where(row => row.Misses > 0).OrderByDescending(row => row.Misses).ThenBy(row => row.Text).ThenBy(row => row.Culture)
            : rows.OrderByDescending(row => row.Searches).ThenBy(row => row.Text).ThenBy(row => row.Culture);
        var page = await rows.Skip(skipped).Take(query.PageSize + 1).ToListAsync(cancellationToken);
        return new AdminPage<QueryRow>(
            [.. page.Take(query.PageSize).Select(row => new QueryRow(row.Text, row.Culture, row.Searches, row.Misses))],
            page.Count > query.PageSize ? (skipped + query.PageSize).ToString(CultureInfo.InvariantCulture) : null);
    }
}
