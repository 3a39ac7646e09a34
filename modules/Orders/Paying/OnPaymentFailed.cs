using CommunityKit.Orders.Data;
using CommunityKit.Payments.Events;

namespace CommunityKit.Orders.Paying;

/// <summary>A payment will not come: the order waits on, the buyer may choose another way until the time to pay is over.</summary>
internal sealed class OnPaymentFailed(OrderChanges changes) : IEventHandler<PaymentFailed>
{
    public async ValueTask HandleAsync(
        PaymentFailed domainEvent, Transaction transaction, EventContext context, CancellationToken cancellationToken) =>
        await changes.ApplyAsync(
            transaction,
            domainEvent.SubjectId,
            order =>
            {
                order.Fail(domainEvent.PaymentId, transaction.Now);
                return null;
            },
            cancellationToken);
}
