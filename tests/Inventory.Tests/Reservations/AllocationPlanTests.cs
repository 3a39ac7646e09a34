using CommunityKit.Inventory.Levels;
using CommunityKit.Inventory.Reservations;

namespace CommunityKit.Inventory.Tests.Reservations;

public sealed class AllocationPlanTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly Guid _near = Guid.CreateVersion7();
    private readonly Guid _far = Guid.CreateVersion7();

    [Fact]
    public void One_place_that_has_everything_is_preferred_to_the_first_that_has_a_part()
    {
        var (a, b) = (Variant((_near, 5), (_far, 5)), Variant((_near, 0), (_far, 5)));

        var plan = Plan([(a, 2), (b, 2)], a, b);

        Assert.All(plan.Allocations, allocation => Assert.Equal(_far, allocation.LocationId));
    }

    [Fact]
    public void Otherwise_the_pieces_come_from_several_places_in_order()
    {
        var a = Variant((_near, 3), (_far, 2));

        var plan = Plan([(a, 4)], a);

        Assert.Equal([(_near, 3), (_far, 1)], plan.Allocations.Select(allocation => (allocation.LocationId!.Value, allocation.Quantity)));
    }

    [Fact]
    public void Safety_stock_is_not_sold()
    {
        var a = new LevelState(Guid.CreateVersion7(), IsCounted: true, HasParts: false);
        a.Levels.Add(new StockLevel { VariantId = a.VariantId, LocationId = _near, OnHand = 5, Reserved = 1, Safety = 2 });

        Assert.Equal([new Shortage(a.VariantId, 3, 2)], Plan([(a, 3)], a).Shortages);
    }

    [Fact]
    public void What_is_there_goes_first_and_the_rest_beyond_the_stock_until_the_day()
    {
        var a = new LevelState(Guid.CreateVersion7(), IsCounted: true, HasParts: false);
        a.Levels.Add(new StockLevel { VariantId = a.VariantId, LocationId = _near, OnHand = 1, Overdraw = 5, OverdrawUntil = Now.AddDays(1) });
        a.Levels.Add(new StockLevel { VariantId = a.VariantId, LocationId = _far, OnHand = 2 });

        var plan = Plan([(a, 6)], a);

        Assert.Equal([(_near, 4, 3), (_far, 2, 0)], plan.Allocations.Select(x => (x.LocationId!.Value, x.Quantity, x.Backordered)));
        Assert.Equal(3, AllocationPlan.Make(Lines([(a, 6)]), States(a), null, Now.AddDays(1)).Shortages[0].Available);
    }

    [Fact]
    public void Two_lines_of_one_variant_do_not_get_the_same_piece()
    {
        var a = Variant((_near, 3));

        Assert.Equal([new Shortage(a.VariantId, 4, 3)], Plan([(a, 2), (a, 2)], a).Shortages);
    }

    [Fact]
    public void Only_the_wanted_place_counts_when_one_is_wanted()
    {
        var a = Variant((_near, 9), (_far, 1));

        Assert.Equal(1, AllocationPlan.Make(Lines([(a, 2)]), States(a), _far, Now).Shortages[0].Available);
    }

    private static LevelState Variant(params (Guid Location, int Pieces)[] levels)
    {
        var state = new LevelState(Guid.CreateVersion7(), IsCounted: true, HasParts: false);
        state.Levels.AddRange(levels.Select(level => new StockLevel { VariantId = state.VariantId, LocationId = level.Location, OnHand = level.Pieces }));
        return state;
    }

    private static AllocationPlan Plan((LevelState Variant, int Pieces)[] wanted, params LevelState[] variants) =>
        AllocationPlan.Make(Lines(wanted), States(variants), null, Now);

    private static List<ReservationLine> Lines((LevelState Variant, int Pieces)[] wanted) =>
        [.. wanted.Select(want => new ReservationLine(Guid.CreateVersion7(), want.Variant.VariantId, want.Pieces))];

    private static Dictionary<Guid, LevelState> States(params LevelState[] variants) => variants.DistinctBy(v => v.VariantId).ToDictionary(v => v.VariantId);
}
