using CommunityKit.Orders.Data;
using CommunityKit.Orders.Events;
using CommunityKit.Orders.State;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Orders.Telling;

/// <summary>Tells the buyer what happened to the order, after the fact and outside of its transaction.</summary>
internal sealed class TellBuyer(OrderMessages messages)
    : IEventHandler<OrderPlaced>, IEventHandler<OrderPaid>, IEventHandler<OrderShipped>, IEventHandler<OrderDelivered>, IEventHandler<OrderCancelled>
{
    public async ValueTask HandleAsync(OrderPlaced domainEvent, Transaction transaction, EventContext context, CancellationToken cancellationToken)
    {
        if (await ReadAsync(transaction, domainEvent.OrderId, cancellationToken) is { State: OrderState.AwaitingPayment } order)
        {
            messages.Send(
                transaction, context.EventId, OrderMessages.Placed, order,
                ("total", OrderMessages.Amount(order.TotalMinor, order.Currency)), ("until", OrderMessages.Instant(order.PayUntil)));
        }
    }

    public async ValueTask HandleAsync(OrderPaid domainEvent, Transaction transaction, EventContext context, CancellationToken cancellationToken)
    {
        if (await ReadAsync(transaction, domainEvent.OrderId, cancellationToken) is { } order)
        {
            messages.Send(
                transaction, context.EventId, OrderMessages.Paid, order, ("total", OrderMessages.Amount(order.TotalMinor, order.Currency)));
        }
    }

    public async ValueTask HandleAsync(OrderShipped domainEvent, Transaction transaction, EventContext context, CancellationToken cancellationToken)
    {
        if (await ReadAsync(transaction, domainEvent.OrderId, cancellationToken) is { } order
            && await transaction.Context<OrdersDb>().Shipments.AsNoTracking().FirstOrDefaultAsync(s => s.Id == domainEvent.ShipmentId, cancellationToken) is { Carrier.Length: > 0 } parcel)
        {
            messages.Send(transaction, context.EventId, OrderMessages.Shipped, order, ("carrier", parcel.Carrier), ("tracking", parcel.TrackingNumber));
        }
    }

    public async ValueTask HandleAsync(OrderDelivered domainEvent, Transaction transaction, EventContext context, CancellationToken cancellationToken)
    {
        if (await ReadAsync(transaction, domainEvent.OrderId, cancellationToken) is { } order)
        {
            messages.Send(transaction, context.EventId, OrderMessages.Delivered, order);
        }
    }

    public async ValueTask HandleAsync(OrderCancelled domainEvent, Transaction transaction, EventContext context, CancellationToken cancellationToken)
    {
        if (await ReadAsync(transaction, domainEvent.OrderId, cancellationToken) is { } order)
        {
            messages.Send(transaction, context.EventId, OrderMessages.Cancelled, order);
        }
    }

    private static Task<Order?> ReadAsync(Transaction transaction, Guid orderId, CancellationToken cancellationToken) =>
        transaction.Context<OrdersDb>().Orders.AsNoTracking().FirstOrDefaultAsync(o => o.Id == orderId, cancellationToken);
}
