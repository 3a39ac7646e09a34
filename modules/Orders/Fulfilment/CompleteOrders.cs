using CommunityKit.Orders.AfterSales;
using CommunityKit.Orders.Data;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Orders.Fulfilment;

/// <summary>Hourly: what is kept is sold for good once the time for returns is over.</summary>
internal sealed class CompleteOrders(IUnitOfWork work, OrderChanges changes, IDbContextFactory<OrdersDb> reading, TimeProvider clock) : IJob
{
    private const int Batch = 500;

    public async ValueTask RunAsync(JobContext context, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        List<Guid> due;
        await using (var db = await reading.CreateDbContextAsync(cancellationToken))
        {
            due = await db.Orders.Where(o => o.State == OrderState.Delivered && o.ReturnableUntil <= now
                    && !db.Returns.Any(r => r.OrderId == o.Id && ReturnStates.Open.Contains(r.State)))
                .OrderBy(o => o.ReturnableUntil).Take(Batch).Select(o => o.Id).ToListAsync(cancellationToken);
        }

        foreach (var id in due)
        {
            await work.ExecuteAsync(
                async (transaction, token) => await changes.ApplyAsync(transaction, id, order => order.Complete(transaction.Now), token), cancellationToken);
        }
    }
}
