using CommunityKit.Events;
using CommunityKit.Monetary;

namespace CommunityKit.Orders.Events;

/// <summary>Money of an order is given back, in part or in whole.</summary>
/// <param name="OrderId">The order; events of one order arrive in order.</param>
/// <param name="MemberId">Member who bought; null for a guest.</param>
/// <param name="RefundId">The refund.</param>
/// <param name="Amount">All that is given back with it.</param>
/// <param name="Lines">What is given back for which line; the rest of the amount is for fees.</param>
[EventName("orders.refunded.v1")]
public sealed record OrderRefunded(Guid OrderId, Guid? MemberId, Guid RefundId, Money Amount, IReadOnlyList<RefundedLine> Lines) : DomainEvent
{
    /// <inheritdoc />
    public override string OrderingKey => OrderId.ToString();
}
