using CommunityKit.Events;

namespace CommunityKit.Inventory.Events;

/// <summary>Pieces that were held went back to the shelf because the time limit passed.</summary>
/// <param name="Owner">Who held them, for example the id of an order; events of one owner arrive in order.</param>
[EventName("inventory.reservation-lapsed.v1")]
public sealed record ReservationLapsed(Guid Owner) : DomainEvent
{
    /// <inheritdoc />
    public override string OrderingKey => Owner.ToString();
}
