using CommunityKit.Orders.Data;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Orders.AfterSales;

/// <summary>Hourly: goods that were not sent back in time stay with the buyer.</summary>
internal sealed class LapseReturns(ReturnChanges changes, IDbContextFactory<OrdersDb> reading, TimeProvider clock) : IJob
{
    private const int Batch = 500;

    public async ValueTask RunAsync(JobContext context, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        List<Guid> due;
        await using (var db = await reading.CreateDbContextAsync(cancellationToken))
        {
            due = await db.Returns.Where(r => r.State == ReturnState.Approved && r.SendBackUntil <= now)
                .OrderBy(r => r.SendBackUntil).Take(Batch).Select(r => r.Id).ToListAsync(cancellationToken);
        }

        foreach (var id in due)
        {
            await changes.ApplyAsync(id, (one, back, at) => one.Lapse(back, at), cancellationToken);
        }
    }
}
