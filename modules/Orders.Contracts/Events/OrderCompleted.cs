using CommunityKit.Events;

namespace CommunityKit.Orders.Events;

/// <summary>The time for returns without a reason is over: what is kept is sold for good.</summary>
/// <param name="OrderId">The order; events of one order arrive in order.</param>
/// <param name="MemberId">Member who bought; null for a guest.</param>
[EventName("orders.completed.v1")]
public sealed record OrderCompleted(Guid OrderId, Guid? MemberId) : DomainEvent
{
    /// <inheritdoc />
    public override string OrderingKey => OrderId.ToString();
}
