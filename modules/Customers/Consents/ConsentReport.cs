using CommunityKit.Customers.Data;
using CommunityKit.UI.Admin.Lists;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Customers.Consents;

/// <summary>How many agree to each purpose.</summary>
internal sealed class ConsentReport(IDbContextFactory<CustomersDb> reading, Purposes purposes) : AdminList<ConsentReportRow>
{
    public const string Path = "community/consents";

    protected override void Define(AdminListDefinition<ConsentReportRow> list)
    {
        list.TitleKey = "consents.report";
        list.EmptyKey = "consents.report.empty";
        list.Key(row => row.Name);
        list.Column("purpose", "consents.purpose", row => row.Label);
        list.Column("wording", "consents.wording", row => row.Wording, AdminColumnKind.Number);
        list.Column("given", "consents.given", row => row.Given, AdminColumnKind.Number);
        list.Column("outdated", "consents.outdated", row => row.Outdated, AdminColumnKind.Number);
        list.Column("withdrawn", "consents.withdrawn", row => row.Withdrawn, AdminColumnKind.Number);
    }

    protected override async ValueTask<AdminPage<ConsentReportRow>> ReadAsync(AdminQuery query, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var counts = await db.Consents.GroupBy(c => new { c.Purpose, c.IsGiven, c.Wording })
            .Select(g => new { g.Key.Purpose, g.Key.IsGiven, g.Key.Wording, Count = g.LongCount() })
            .ToListAsync(cancellationToken);
        return new AdminPage<ConsentReportRow>(
            [
                .. purposes.All.Select(d => d.Value).Select(purpose =>
                {
                    var own = counts.Where(c => c.Purpose == purpose.Name).ToList();
                    return new ConsentReportRow(
                        purpose.Name,
                        purposes.Label(purpose.Name),
                        purpose.Wording,
                        own.Where(c => c.IsGiven && c.Wording >= purpose.Wording).Sum(c => c.Count),
                        own.Where(c => c.IsGiven && c.Wording < purpose.Wording).Sum(c => c.Count),
                        own.Where(c => !c.IsGiven).Sum(c => c.Count));
                }),
            ],
            null);
    }
}
