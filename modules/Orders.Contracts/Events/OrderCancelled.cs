using CommunityKit.Events;

namespace CommunityKit.Orders.Events;

/// <summary>An order ended before anything left. What was paid is given back; stock and offers are free again.</summary>
/// <param name="OrderId">The order; events of one order arrive in order.</param>
/// <param name="MemberId">Member who bought; null for a guest.</param>
/// <param name="Reason">Stable code: <c>by-customer</c>, <c>by-shop</c>, <c>unpaid</c>, <c>out-of-stock</c> or <c>hook:</c> and the name of a hook.</param>
/// <param name="WasPaid">True if money had come before.</param>
[EventName("orders.cancelled.v1")]
public sealed record OrderCancelled(Guid OrderId, Guid? MemberId, string Reason, bool WasPaid) : DomainEvent
{
    /// <inheritdoc />
    public override string OrderingKey => OrderId.ToString();
}
