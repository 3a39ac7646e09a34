using CommunityKit.Data;

namespace CommunityKit.Orders.Placing;

/// <summary>
/// Takes part in the transaction that places an order: takes a seat of a group, holds points. Either all participants agree, or nothing at all
/// is written. What it took is given back through <see cref="Hooks.IOrderHook.CancelledAsync"/>. Resolved from the request's scope.
/// </summary>
public interface IOrderParticipant
{
    /// <summary>Takes what the order needs, by conditional updates in the transaction. Await nothing but the transaction's own calls.</summary>
    /// <param name="transaction">The unit of work that places the order.</param>
    /// <param name="order">The order as it will be.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>Null to agree; else why the order cannot be placed, in the buyer's language.</returns>
    ValueTask<string?> PlaceAsync(Transaction transaction, OrderSnapshot order, CancellationToken cancellationToken);
}
