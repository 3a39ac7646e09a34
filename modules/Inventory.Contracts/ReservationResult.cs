namespace CommunityKit.Inventory;

/// <summary>What became of a wish to hold pieces: either everything is held or nothing is.</summary>
public sealed record ReservationResult
{
    /// <summary>Where the pieces come from; empty when refused.</summary>
    public IReadOnlyList<Allocation> Allocations { get; init; } = [];

    /// <summary>What is missing; empty when everything is held.</summary>
    public IReadOnlyList<Shortage> Shortages { get; init; } = [];

    /// <summary>True if everything is held.</summary>
    public bool IsHeld => Shortages.Count == 0;
}
