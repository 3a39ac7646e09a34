using CommunityKit.Events;

namespace CommunityKit.Orders.Events;

/// <summary>Pieces have left.</summary>
/// <param name="OrderId">The order; events of one order arrive in order.</param>
/// <param name="MemberId">Member who bought; null for a guest.</param>
/// <param name="ShipmentId">The parcel.</param>
/// <param name="Lines">Lines and pieces in it.</param>
[EventName("orders.shipped.v1")]
public sealed record OrderShipped(Guid OrderId, Guid? MemberId, Guid ShipmentId, IReadOnlyList<LinePieces> Lines) : DomainEvent
{
    /// <inheritdoc />
    public override string OrderingKey => OrderId.ToString();
}
