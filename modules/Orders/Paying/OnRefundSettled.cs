using CommunityKit.Orders.Data;
using CommunityKit.Orders.Telling;
using CommunityKit.Payments.Events;

namespace CommunityKit.Orders.Paying;

/// <summary>Money is back with the buyer, or a provider refuses to send it.</summary>
internal sealed class OnRefundSettled(OrderChanges changes, OrderMessages messages) : IEventHandler<RefundSettled>
{
    public async ValueTask HandleAsync(
        RefundSettled domainEvent, Transaction transaction, EventContext context, CancellationToken cancellationToken)
    {
        if (await OrderChanges.LoadAsync(transaction, domainEvent.SubjectId, cancellationToken) is not { } order)
        {
            return;
        }

        if (order.Settled(domainEvent.RefundId, domainEvent.IsDone, transaction.Now) is { } refund)
        {
            messages.Refunded(transaction, order, refund);
        }

        await changes.SaveAsync(transaction, order, cancellationToken);
    }
}
