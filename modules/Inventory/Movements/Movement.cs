namespace CommunityKit.Inventory.Movements;

/// <summary>
/// A line of the journal; never changed. The sums of the deltas of a variant at a location are its pieces on hand and its promised pieces.
/// </summary>
public sealed class Movement
{
    public Guid Id { get; init; }

    public DateTimeOffset At { get; init; }

    public MovementKind Kind { get; init; }

    public Guid VariantId { get; init; }

    public Guid LocationId { get; init; }

    public int OnHandDelta { get; init; }

    public int ReservedDelta { get; init; }

    /// <summary>Who holds the promise, for example an order.</summary>
    public Guid? Owner { get; init; }

    /// <summary>Name of the person who did it; empty for the shop itself.</summary>
    public string Actor { get; init; } = "";

    public string Reason { get; init; } = "";
}
