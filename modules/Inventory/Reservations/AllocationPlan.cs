using CommunityKit.Inventory.Levels;

namespace CommunityKit.Inventory.Reservations;

/// <summary>
/// Where the pieces of an order come from: one location that has everything, the first in the shop's order; else from several in that
/// order; what is not there at all from the location that may sell beyond its stock. Pure: the same levels give the same plan.
/// </summary>
internal sealed class AllocationPlan
{
    private readonly List<Allocation> _allocations = [];
    private readonly Dictionary<(Guid Variant, Guid Location), (int Pieces, bool IsBeyondStock)> _takes = [];

    private AllocationPlan(IReadOnlyList<Shortage> shortages) => Shortages = shortages;

    public IReadOnlyList<Allocation> Allocations => _allocations;

    /// <summary>What is missing; then nothing is allocated.</summary>
    public IReadOnlyList<Shortage> Shortages { get; }

    /// <summary>What is taken from which level, in the order in which levels are changed.</summary>
    public IEnumerable<(Guid VariantId, Guid LocationId, int Pieces, bool IsBeyondStock)> Takes =>
        _takes.OrderBy(take => take.Key).Select(take => (take.Key.Variant, take.Key.Location, take.Value.Pieces, take.Value.IsBeyondStock));

    public static AllocationPlan Make(
        IReadOnlyList<ReservationLine> lines, IReadOnlyDictionary<Guid, LevelState> variants, Guid? locationId, DateTimeOffset now)
    {
        var wanted = lines.GroupBy(line => line.VariantId).ToDictionary(group => group.Key, group => group.Sum(line => (long)line.Quantity));
        var shortages = wanted
            .Select(pair => new Shortage(pair.Key, (int)Math.Min(pair.Value, int.MaxValue), Available(variants, pair.Key, locationId, now)))
            .Where(shortage => shortage.Available < wanted[shortage.VariantId])
            .OrderBy(shortage => shortage.VariantId)
            .ToList();
        var plan = new AllocationPlan(shortages);
        if (shortages.Count > 0)
        {
            return plan;
        }

        var counted = lines.Where(line => variants[line.VariantId].IsCounted).ToList();
        plan._allocations.AddRange(lines.Except(counted).Select(line => new Allocation(line.LineId, line.VariantId, null, line.Quantity)));
        var all = locationId ?? OneThatHasEverything(counted, wanted, variants);
        foreach (var line in counted)
        {
            plan.Allocate(line, [.. variants[line.VariantId].Levels.Where(level => all is null || level.LocationId == all)], now);
        }

        return plan;
    }

    private static int Available(IReadOnlyDictionary<Guid, LevelState> variants, Guid variantId, Guid? locationId, DateTimeOffset now) =>
        !variants.TryGetValue(variantId, out var state) ? 0
        : !state.IsCounted ? int.MaxValue
        : (int)Math.Min(int.MaxValue, Levels(state, locationId).Sum(level => (long)Math.Max(0, level.SellableAt(now))));

    private static IEnumerable<StockLevel> Levels(LevelState state, Guid? locationId) =>
        state.Levels.Where(level => locationId is null || level.LocationId == locationId);

    private static Guid? OneThatHasEverything(
        List<ReservationLine> lines, Dictionary<Guid, long> wanted, IReadOnlyDictionary<Guid, LevelState> variants)
    {
        var ids = lines.Select(line => line.VariantId).Distinct().ToList();
        return ids.Count == 0
            ? null
            : variants[ids[0]].Levels.Select(level => (Guid?)level.LocationId).FirstOrDefault(location =>
                ids.TrueForAll(id => variants[id].Levels.Exists(level => level.LocationId == location && There(level) >= wanted[id])));
    }

    /// <summary>Pieces that lie there and may be sold.</summary>
    private static int There(StockLevel level) => Math.Max(0, level.OnHand - level.Reserved - level.Safety);

    private void Allocate(ReservationLine line, List<StockLevel> levels, DateTimeOffset now)
    {
        var left = line.Quantity;
        foreach (var level in levels)
        {
            left -= Take(line, level, Math.Min(left, There(level) - Taken(level)), isBeyondStock: false);
        }

        foreach (var level in levels)
        {
            left -= Take(line, level, Math.Min(left, level.SellableAt(now) - Taken(level)), isBeyondStock: true);
        }
    }

    private int Taken(StockLevel level) => _takes.GetValueOrDefault((level.VariantId, level.LocationId)).Pieces;

    private int Take(ReservationLine line, StockLevel level, int pieces, bool isBeyondStock)
    {
        if (pieces <= 0)
        {
            return 0;
        }

        var key = (level.VariantId, level.LocationId);
        var before = _takes.GetValueOrDefault(key);
        _takes[key] = (before.Pieces + pieces, before.IsBeyondStock || isBeyondStock);
        var missing = Math.Clamp(level.Reserved + before.Pieces + pieces - level.OnHand, 0, pieces);
        var at = _allocations.FindIndex(a => a.LineId == line.LineId && a.VariantId == line.VariantId && a.LocationId == level.LocationId);
        if (at < 0)
        {
            _allocations.Add(new Allocation(line.LineId, line.VariantId, level.LocationId, pieces) { Backordered = missing });
        }
        else
        {
            _allocations[at] = _allocations[at] with { Quantity = _allocations[at].Quantity + pieces, Backordered = _allocations[at].Backordered + missing };
        }

        return pieces;
    }
}
