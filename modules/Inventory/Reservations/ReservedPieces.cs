namespace CommunityKit.Inventory.Reservations;

/// <summary>Pieces of a line that an owner was promised at a location, and what became of them.</summary>
public sealed class ReservedPieces
{
    public Guid Owner { get; init; }

    public Guid LineId { get; init; }

    public Guid VariantId { get; init; }

    /// <summary>Where they lie; <see cref="Locations.Location.Nowhere"/> for goods that are not counted.</summary>
    public Guid LocationId { get; init; }

    /// <summary>Pieces that are promised and have not left.</summary>
    public int Quantity { get; init; }

    /// <summary>Pieces of them that were not there when they were promised.</summary>
    public int Backordered { get; init; }

    public int Shipped { get; init; }

    public int Returned { get; init; }

    /// <summary>UTC instant at which the promise lapses; null once it is sold.</summary>
    public DateTimeOffset? HeldUntil { get; init; }

    public bool IsCounted => LocationId != Locations.Location.Nowhere;
}
