using CommunityKit.Data;
using CommunityKit.Events;
using CommunityKit.Modules;
using CommunityKit.Orders.Events;

namespace CommunityKit.Orders.Hooks;

/// <summary>Leads an event of an order to a hook's step.</summary>
internal sealed class OrderHookStep<THook>(THook hook, IOrders orders, IHookRefusals refusals, IDeclarations<OrderHookDeclaration> declarations)
    : IEventHandler<OrderPlaced>, IEventHandler<OrderPaid>, IEventHandler<OrderDelivered>, IEventHandler<OrderCancelled>, IEventHandler<OrderRefunded>
    where THook : class, IOrderHook
{
    public ValueTask HandleAsync(OrderPlaced domainEvent, Transaction transaction, EventContext context, CancellationToken cancellationToken) =>
        RunAsync(transaction, domainEvent.OrderId, order => hook.PlacedAsync(transaction, order, cancellationToken), cancellationToken);

    public ValueTask HandleAsync(OrderPaid domainEvent, Transaction transaction, EventContext context, CancellationToken cancellationToken) =>
        RunAsync(transaction, domainEvent.OrderId, order => hook.PaidAsync(transaction, order, cancellationToken), cancellationToken);

    public ValueTask HandleAsync(OrderDelivered domainEvent, Transaction transaction, EventContext context, CancellationToken cancellationToken) =>
        TellAsync(transaction, domainEvent.OrderId, order => hook.DeliveredAsync(transaction, order, domainEvent, cancellationToken), cancellationToken);

    public ValueTask HandleAsync(OrderCancelled domainEvent, Transaction transaction, EventContext context, CancellationToken cancellationToken) =>
        TellAsync(transaction, domainEvent.OrderId, order => hook.CancelledAsync(transaction, order, domainEvent, cancellationToken), cancellationToken);

    public ValueTask HandleAsync(OrderRefunded domainEvent, Transaction transaction, EventContext context, CancellationToken cancellationToken) =>
        TellAsync(transaction, domainEvent.OrderId, order => hook.RefundedAsync(transaction, order, domainEvent, cancellationToken), cancellationToken);

    private async ValueTask RunAsync(
        Transaction transaction, Guid orderId, Func<OrderSnapshot, ValueTask<HookResult>> step, CancellationToken cancellationToken)
    {
        // A step of an order that was cancelled meanwhile is left out: its hook hears of the cancellation next.
        if (await orders.FindAsync(transaction, orderId, cancellationToken) is { State: not OrderState.Cancelled } order
            && (await step(order)).Reason is { } reason)
        {
            await refusals.RefuseAsync(transaction, orderId, Name, reason, cancellationToken);
        }
    }

    private async ValueTask TellAsync(
        Transaction transaction, Guid orderId, Func<OrderSnapshot, ValueTask> step, CancellationToken cancellationToken)
    {
        if (await orders.FindAsync(transaction, orderId, cancellationToken) is { } order)
        {
            await step(order);
        }
    }

    private string Name => declarations.All.First(declared => declared.Value.HookType == typeof(THook)).Value.Name;
}
