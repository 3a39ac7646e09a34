using CommunityKit.Data;
using CommunityKit.Orders.Events;

namespace CommunityKit.Orders.Hooks;

/// <summary>
/// What a module does when something happens to an order. Each step runs exactly once, in a transaction of its own after the fact was
/// committed, in the order of the facts; one that throws is repeated with growing pauses and parked for an operator in the end, and never
/// delays payment, stock or the hooks of others. A hook that can never do its step refuses: the order is then cancelled, what was paid is
/// given back, and every hook is told through <see cref="CancelledAsync"/>. Resolved from a scope.
/// </summary>
public interface IOrderHook
{
    /// <summary>The order was placed.</summary>
    /// <param name="transaction">The unit of work of this step.</param>
    /// <param name="order">The order as it stands now.</param>
    /// <param name="cancellationToken">Cancels.</param>
    ValueTask<HookResult> PlacedAsync(Transaction transaction, OrderSnapshot order, CancellationToken cancellationToken) => new(HookResult.Done);

    /// <summary>The order was paid.</summary>
    /// <param name="transaction">The unit of work of this step.</param>
    /// <param name="order">The order as it stands now.</param>
    /// <param name="cancellationToken">Cancels.</param>
    ValueTask<HookResult> PaidAsync(Transaction transaction, OrderSnapshot order, CancellationToken cancellationToken) => new(HookResult.Done);

    /// <summary>Pieces arrived. Nothing can be refused any more.</summary>
    /// <param name="transaction">The unit of work of this step.</param>
    /// <param name="order">The order as it stands now.</param>
    /// <param name="delivered">What arrived.</param>
    /// <param name="cancellationToken">Cancels.</param>
    ValueTask DeliveredAsync(Transaction transaction, OrderSnapshot order, OrderDelivered delivered, CancellationToken cancellationToken) => default;

    /// <summary>The order was cancelled: give back what was taken for it, also when this hook never ran before.</summary>
    /// <param name="transaction">The unit of work of this step.</param>
    /// <param name="order">The order as it stands now.</param>
    /// <param name="cancelled">Why.</param>
    /// <param name="cancellationToken">Cancels.</param>
    ValueTask CancelledAsync(Transaction transaction, OrderSnapshot order, OrderCancelled cancelled, CancellationToken cancellationToken) => default;

    /// <summary>Money is given back for pieces that had been paid.</summary>
    /// <param name="transaction">The unit of work of this step.</param>
    /// <param name="order">The order as it stands now.</param>
    /// <param name="refunded">What for.</param>
    /// <param name="cancellationToken">Cancels.</param>
    ValueTask RefundedAsync(Transaction transaction, OrderSnapshot order, OrderRefunded refunded, CancellationToken cancellationToken) => default;
}
