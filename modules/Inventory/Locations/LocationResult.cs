namespace CommunityKit.Inventory.Locations;

/// <summary>What saving a location led to.</summary>
/// <param name="Outcome">What happened.</param>
public sealed record LocationResult(LocationOutcome Outcome)
{
    /// <summary>The location, if it was saved.</summary>
    public Guid Id { get; init; }

    public bool IsDone => Outcome is LocationOutcome.Created or LocationOutcome.Updated or LocationOutcome.Unchanged;
}
