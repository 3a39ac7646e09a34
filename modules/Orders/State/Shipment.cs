using CommunityKit.Orders.Events;
using CommunityKit.Orders.Fulfilment;

namespace CommunityKit.Orders.State;

/// <summary>A parcel, or what was handed over at once.</summary>
internal sealed class Shipment
{
    public required Guid Id { get; init; }

    public required Guid OrderId { get; init; }

    /// <summary>1 for the first parcel of the order.</summary>
    public int Number { get; init; }

    /// <summary>Code of the carrier; empty for what was handed over.</summary>
    public string Carrier { get; init; } = "";

    public string TrackingNumber { get; init; } = "";

    public string Supplier { get; init; } = "";

    public Guid? LocationId { get; init; }

    public IReadOnlyList<LinePieces> Lines { get; init; } = [];

    public DateTimeOffset ShippedAt { get; init; }

    public DateTimeOffset? DeliveredAt { get; private set; }

    /// <summary>What the carrier said, oldest first.</summary>
    public IReadOnlyList<TrackingEntry> Tracking { get; set; } = [];

    /// <summary>UTC instant at which the carrier is asked next; null for never.</summary>
    public DateTimeOffset? TrackAt { get; set; }

    public void Arrive(DateTimeOffset at)
    {
        DeliveredAt = at;
        TrackAt = null;
    }
}
