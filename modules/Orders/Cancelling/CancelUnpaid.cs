using CommunityKit.Orders.Data;
using CommunityKit.Orders.State;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Orders.Cancelling;

/// <summary>Every minute: cancels orders whose time to pay is over. Stock that lapses by itself does the same at once.</summary>
internal sealed class CancelUnpaid(IUnitOfWork work, OrderChanges changes, IDbContextFactory<OrdersDb> reading, TimeProvider clock) : IJob
{
    private const int Batch = 200;

    public async ValueTask RunAsync(JobContext context, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        List<Guid> due;
        await using (var db = await reading.CreateDbContextAsync(cancellationToken))
        {
            due = await db.Orders.Where(o => o.State == OrderState.AwaitingPayment && o.PayUntil <= now)
                .OrderBy(o => o.PayUntil).Take(Batch).Select(o => o.Id).ToListAsync(cancellationToken);
        }

        foreach (var id in due)
        {
            await work.ExecuteAsync(async (transaction, token) => await LapseAsync(changes, transaction, id, token), cancellationToken);
        }
    }

    /// <summary>Cancels an order that is not paid and whose time is over.</summary>
    public static async ValueTask LapseAsync(OrderChanges changes, Transaction transaction, Guid orderId, CancellationToken cancellationToken) =>
        await changes.ApplyAsync(
            transaction,
            orderId,
            order => order.State == OrderState.AwaitingPayment && order.PayUntil <= transaction.Now
                ? order.Cancel(Reasons.Unpaid, OrderEntry.System, transaction.Now)
                : Refusal.WrongState,
            cancellationToken);
}
