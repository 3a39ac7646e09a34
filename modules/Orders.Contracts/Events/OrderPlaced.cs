using CommunityKit.Events;

namespace CommunityKit.Orders.Events;

/// <summary>An order was placed; stock and offers are held for it.</summary>
/// <param name="OrderId">The order; events of one order arrive in order.</param>
/// <param name="MemberId">Member who bought; null for a guest.</param>
[EventName("orders.placed.v1")]
public sealed record OrderPlaced(Guid OrderId, Guid? MemberId) : DomainEvent
{
    /// <inheritdoc />
    public override string OrderingKey => OrderId.ToString();
}
