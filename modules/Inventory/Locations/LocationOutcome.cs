namespace CommunityKit.Inventory.Locations;

/// <summary>What saving a location led to.</summary>
public enum LocationOutcome
{
    Created,
    Updated,
    Unchanged,
    NotFound,
    Stale,
    BadCode,
    CodeTaken,
    LastOne,
}
