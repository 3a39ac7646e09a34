using CommunityKit.Events;

namespace CommunityKit.Inventory.Events;

/// <summary>
/// Whether a variant can be bought may have changed: the last piece went, one came back, or its rule is another. Told at least once for
/// every change; ask the catalog's <c>IAvailability</c> for the answer of the moment.
/// </summary>
/// <param name="VariantId">The variant; events of one variant arrive in order.</param>
[EventName("inventory.availability-changed.v1")]
public sealed record StockAvailabilityChanged(Guid VariantId) : DomainEvent
{
    /// <inheritdoc />
    public override string OrderingKey => VariantId.ToString();
}
