using CommunityKit.Events;

namespace CommunityKit.Orders.Events;

/// <summary>Pieces have arrived.</summary>
/// <param name="OrderId">The order; events of one order arrive in order.</param>
/// <param name="MemberId">Member who bought; null for a guest.</param>
/// <param name="Lines">Lines and pieces that arrived now.</param>
/// <param name="IsComplete">True if nothing is on its way any more.</param>
[EventName("orders.delivered.v1")]
public sealed record OrderDelivered(Guid OrderId, Guid? MemberId, IReadOnlyList<LinePieces> Lines, bool IsComplete) : DomainEvent
{
    /// <inheritdoc />
    public override string OrderingKey => OrderId.ToString();
}
