using CommunityKit.Events;

namespace CommunityKit.Orders.Events;

/// <summary>The money for an order is here, all of it, and its stock is sold.</summary>
/// <param name="OrderId">The order; events of one order arrive in order.</param>
/// <param name="MemberId">Member who bought; null for a guest.</param>
[EventName("orders.paid.v1")]
public sealed record OrderPaid(Guid OrderId, Guid? MemberId) : DomainEvent
{
    /// <inheritdoc />
    public override string OrderingKey => OrderId.ToString();
}
