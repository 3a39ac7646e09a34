using CommunityKit.Orders.AfterSales;
using CommunityKit.Orders.Data;
using CommunityKit.Orders.Events;
using CommunityKit.Orders.State;

namespace CommunityKit.Orders.Cancelling;

/// <summary>Cancels an order, or pieces of it, before they leave.</summary>
internal sealed class CancelOrder(IUnitOfWork work, OrderChanges changes, ReturnRules returns)
{
    public Task<Refusal?> RunAsync(Guid orderId, string reason, string actor, CancellationToken cancellationToken) => work.ExecuteAsync(
        (transaction, token) => changes.ApplyAsync(transaction, orderId, order => order.Cancel(reason, actor, transaction.Now), token), cancellationToken);

    public Task<Refusal?> TakeOutAsync(
        Guid orderId, IReadOnlyList<LinePieces> pieces, string reason, string actor, CancellationToken cancellationToken) => work.ExecuteAsync(
        (transaction, token) => changes.ApplyAsync(
            transaction, orderId, order => order.TakeOut(pieces, reason, actor, transaction.Now, returns.TimeFrom(transaction.Now)), token),
        cancellationToken);
}
