namespace CommunityKit.Inventory.Levels;

/// <summary>What is put to or taken from a level.</summary>
/// <param name="VariantId">The variant.</param>
/// <param name="LocationId">The location.</param>
/// <param name="OnHand">Pieces that come (positive) or go (negative).</param>
/// <param name="Reserved">Promised pieces more (positive) or fewer (negative).</param>
internal sealed record LevelChange(Guid VariantId, Guid LocationId, int OnHand, int Reserved)
{
    /// <summary>The order in which levels are changed, the same everywhere, so that two units of work never wait for each other.</summary>
    public static IEnumerable<LevelChange> InOrder(IEnumerable<LevelChange> changes) => changes
        .GroupBy(change => (change.VariantId, change.LocationId))
        .OrderBy(group => group.Key)
        .Select(group => new LevelChange(group.Key.VariantId, group.Key.LocationId, group.Sum(c => c.OnHand), group.Sum(c => c.Reserved)))
        .Where(change => change.OnHand != 0 || change.Reserved != 0);
}
