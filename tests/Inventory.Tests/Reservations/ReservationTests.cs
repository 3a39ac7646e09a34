using CommunityKit.Data;
using CommunityKit.Inventory.Tests.Support;
using CommunityKit.Testing.Databases;

namespace CommunityKit.Inventory.Tests.Reservations;

public sealed class ReservationTests : IAsyncLifetime
{
    private Warehouse _warehouse = null!;

    public async Task InitializeAsync() => _warehouse = await Warehouse.OpenAsync(DatabaseKind.Sqlite);

    public async Task DisposeAsync() => await _warehouse.DisposeAsync();

    [Fact]
    public async Task All_lines_are_held_or_none()
    {
        var (plenty, scarce) = (await _warehouse.AddAsync(10), await _warehouse.AddAsync(1));

        var result = await _warehouse.ReserveAsync(Guid.CreateVersion7(), (plenty, 2), (scarce, 2));

        Assert.Equal([new Shortage(scarce, 2, 1)], result.Shortages);
        Assert.Equal((10, 0), await _warehouse.LevelAsync(plenty));
    }

    [Fact]
    public async Task A_repeated_reservation_holds_nothing_twice_and_a_further_line_is_added()
    {
        var variant = await _warehouse.AddAsync(3);
        var owner = Guid.CreateVersion7();

        var first = await _warehouse.ReserveAsync(owner, (variant, 1));
        var again = await _warehouse.ReserveAsync(owner, (variant, 1));
        var more = await _warehouse.ReserveAsync(owner, (variant, 1), (variant, 2));

        Assert.Equal(first.Allocations, again.Allocations);
        Assert.Equal(2, more.Allocations.Count);
        Assert.Equal((3, 3), await _warehouse.LevelAsync(variant));
    }

    [Fact]
    public async Task What_lapsed_goes_back_once_is_told_and_cannot_be_sold_any_more()
    {
        var variant = await _warehouse.AddAsync(2);
        var (late, paid) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await _warehouse.ReserveAsync(late, (variant, 1));
        await _warehouse.ReserveAsync(paid, (variant, 1));
        Assert.True(await CommitAsync(paid));

        _warehouse.Host.Clock.Advance(TimeSpan.FromMinutes(16));
        await _warehouse.Host.PumpAsync();
        await _warehouse.Host.PumpAsync();

        Assert.Equal((2, 1), await _warehouse.LevelAsync(variant));
        Assert.False(await CommitAsync(late));
        Assert.True(await CommitAsync(paid));
        Assert.Equal(1, await EventsAsync("inventory.reservation-lapsed.v1"));
        Assert.Empty(await _warehouse.BreaksAsync());
    }

    [Fact]
    public async Task A_buyer_is_not_refused_because_of_a_hold_that_has_ended()
    {
        var variant = await _warehouse.AddAsync(1);
        await _warehouse.ReserveAsync(Guid.CreateVersion7(), (variant, 1));
        Assert.False((await _warehouse.ReserveAsync(Guid.CreateVersion7(), (variant, 1))).IsHeld);

        _warehouse.Host.Clock.Advance(TimeSpan.FromMinutes(16));

        Assert.True((await _warehouse.ReserveAsync(Guid.CreateVersion7(), (variant, 1))).IsHeld);
        Assert.Empty(await _warehouse.BreaksAsync());
    }

    [Fact]
    public async Task Sold_out_is_known_from_memory_until_a_piece_comes_back()
    {
        var variant = await _warehouse.AddAsync(1);
        var owner = Guid.CreateVersion7();
        var wish = new ReservationRequest(Guid.CreateVersion7(), [new(Guid.CreateVersion7(), variant, 1)], _warehouse.Host.Clock.GetUtcNow());
        await _warehouse.ReserveAsync(owner, (variant, 1));
        Assert.Empty(_warehouse.Stock.KnownShortages(wish));
        await _warehouse.ReserveAsync(Guid.CreateVersion7(), (variant, 1));
        Assert.Equal([new Shortage(variant, 1, 0)], _warehouse.Stock.KnownShortages(wish));

        await _warehouse.DoAsync(transaction => _warehouse.Stock.ReleaseAsync(transaction, owner, null, CancellationToken.None));

        Assert.Empty(_warehouse.Stock.KnownShortages(wish));
    }

    [Fact]
    public async Task Goods_that_are_not_counted_always_succeed_and_can_be_shipped_and_returned()
    {
        var (digital, loose) = (_warehouse.Catalog.Add(0, isDigital: true), _warehouse.Catalog.Add(0, isCounted: false));
        var owner = Guid.CreateVersion7();

        var result = await _warehouse.ReserveAsync(owner, (digital, 3), (loose, 1000));
        Assert.True(await CommitAsync(owner));
        await ShipAsync(owner, 0, digital, 3);
        await _warehouse.DoAsync(t => _warehouse.Stock.ReturnAsync(t, owner, [new(Warehouse.LineOf(owner, 0), digital, 3)], canBeSold: true, CancellationToken.None));

        Assert.All(result.Allocations, allocation => Assert.Null(allocation.LocationId));
        Assert.Empty(await _warehouse.BreaksAsync());
    }

    [Fact]
    public async Task A_bundle_must_come_as_its_parts()
    {
        var bundle = _warehouse.Catalog.Add(0, parts: new Catalog.Queries.BundlePart(_warehouse.Catalog.Add(5), 2));

        await Assert.ThrowsAsync<ArgumentException>(() => _warehouse.ReserveAsync(Guid.CreateVersion7(), (bundle, 1)));
    }

    [Fact]
    public async Task More_than_is_there_is_promised_only_by_the_rule_and_leaves_only_once_it_came_in()
    {
        var variant = await _warehouse.AddAsync(1, oversells: true);
        var owner = Guid.CreateVersion7();

        var result = await _warehouse.ReserveAsync(owner, (variant, 3));
        await CommitAsync(owner);

        Assert.Equal((3, 2), (result.Allocations[0].Quantity, result.Allocations[0].Backordered));
        await Assert.ThrowsAsync<InvalidOperationException>(() => ShipAsync(owner, 0, variant, 3));
        Assert.Empty(await _warehouse.BreaksAsync());
    }

    [Fact]
    public async Task Only_what_was_sold_can_be_shipped_and_only_what_was_shipped_returned()
    {
        var variant = await _warehouse.AddAsync(5);
        var owner = Guid.CreateVersion7();
        await _warehouse.ReserveAsync(owner, (variant, 3));
        await Assert.ThrowsAsync<InvalidOperationException>(() => ShipAsync(owner, 0, variant, 1));
        await CommitAsync(owner);
        await Assert.ThrowsAsync<InvalidOperationException>(() => ShipAsync(owner, 0, variant, 4));

        await ShipAsync(owner, 0, variant, 2);
        await Assert.ThrowsAsync<InvalidOperationException>(() => ReturnAsync(owner, variant, 3, canBeSold: true));
        await ReturnAsync(owner, variant, 1, canBeSold: true);
        await ReturnAsync(owner, variant, 1, canBeSold: false);
        await _warehouse.DoAsync(t => _warehouse.Stock.ReleaseAsync(t, owner, null, CancellationToken.None));

        Assert.Equal((4, 0), await _warehouse.LevelAsync(variant));
        Assert.Empty(await _warehouse.BreaksAsync());
    }

    private Task<bool> CommitAsync(Guid owner) => _warehouse.DoAsync(t => _warehouse.Stock.CommitAsync(t, owner, CancellationToken.None));

    private Task ShipAsync(Guid owner, int line, Guid variant, int pieces) =>
        _warehouse.DoAsync(t => _warehouse.Stock.ShipAsync(t, owner, [new(Warehouse.LineOf(owner, line), variant, pieces)], CancellationToken.None));

    private Task ReturnAsync(Guid owner, Guid variant, int pieces, bool canBeSold) =>
        _warehouse.DoAsync(t => _warehouse.Stock.ReturnAsync(t, owner, [new(Warehouse.LineOf(owner, 0), variant, pieces)], canBeSold, CancellationToken.None));

    private Task<long> EventsAsync(string name) => _warehouse.DoAsync(async transaction =>
        (await transaction.QuerySqlAsync(
            "SELECT COUNT(*) FROM ck_outbox WHERE name = @name", row => row.GetInt64(0), CancellationToken.None, ("name", name)))[0]);
}
