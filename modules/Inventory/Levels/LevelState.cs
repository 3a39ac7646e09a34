namespace CommunityKit.Inventory.Levels;

/// <summary>A variant's levels as they were read, in the order in which orders are served.</summary>
internal sealed record LevelState(Guid VariantId, bool IsCounted, bool HasParts)
{
    public List<StockLevel> Levels { get; } = [];
}
