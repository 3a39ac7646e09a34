using CommunityKit.Inventory.Events;
using CommunityKit.Orders.Data;

namespace CommunityKit.Orders.Cancelling;

/// <summary>The stock of an unpaid order went back to the shelf: the order ends with it.</summary>
internal sealed class OnReservationLapsed(OrderChanges changes) : IEventHandler<ReservationLapsed>
{
    public ValueTask HandleAsync(
        ReservationLapsed domainEvent, Transaction transaction, EventContext context, CancellationToken cancellationToken) =>
        CancelUnpaid.LapseAsync(changes, transaction, domainEvent.Owner, cancellationToken);
}
