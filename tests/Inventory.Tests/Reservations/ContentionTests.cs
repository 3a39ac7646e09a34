using CommunityKit.Inventory.Tests.Support;
using CommunityKit.Testing.Databases;

namespace CommunityKit.Inventory.Tests.Reservations;

public sealed class ContentionTests
{
    private const int Rounds = 20;
    private const int Buyers = 100;
    private const int Pieces = 10;

    [Theory, OnSqlite, OnPostgres]
    public async Task A_hundred_buyers_for_ten_pieces_are_exactly_ten_each_round(DatabaseKind kind)
    {
        await using var warehouse = await Warehouse.OpenAsync(kind);
        for (var round = 0; round < Rounds; round++)
        {
            var variant = await warehouse.AddAsync(Pieces);
            var owners = Enumerable.Range(0, Buyers).Select(_ => Guid.CreateVersion7()).ToList();

            var results = await Task.WhenAll(owners.Select(owner => Task.Run(() => warehouse.ReserveAsync(owner, (variant, 1)))));

            Assert.Equal(Pieces, results.Count(result => result.IsHeld));
            Assert.Equal((Pieces, Pieces), await warehouse.LevelAsync(variant));
            Assert.All(results.Where(result => !result.IsHeld), result => Assert.Equal([new Shortage(variant, 1, 0)], result.Shortages));
        }

        Assert.Empty(await warehouse.BreaksAsync());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Orders_over_several_goods_and_places_take_all_or_nothing_and_never_wait_for_each_other(DatabaseKind kind)
    {
        await using var warehouse = await Warehouse.OpenAsync(kind);
        var goods = new[] { await warehouse.AddAsync(30), await warehouse.AddAsync(20), await warehouse.AddAsync(25) };
        var second = await warehouse.AddLocationAsync("second", 1);
        await warehouse.DoAsync(async transaction =>
        {
            foreach (var variant in goods)
            {
                await CommunityKit.Inventory.Levels.LevelTable.ApplyAsync(
                    transaction, [new(variant, second, 10, 0)], warehouse.Flags, mustBeSpare: false, CancellationToken.None);
                await CommunityKit.Inventory.Movements.Journal.WriteAsync(
                    transaction, [new() { Kind = Movements.MovementKind.Adjusted, VariantId = variant, LocationId = second, OnHandDelta = 10 }], CancellationToken.None);
            }
        });

        var results = await Task.WhenAll(Enumerable.Range(0, 120).Select(i => Task.Run(async () =>
        {
            var random = new Random(i);
            var wanted = goods.OrderBy(_ => random.Next()).Select(variant => (variant, random.Next(1, 3))).ToArray();
            var owner = Guid.CreateVersion7();
            var result = await warehouse.ReserveAsync(owner, wanted);
            if (result.IsHeld && i % 3 == 0)
            {
                await warehouse.DoAsync(transaction => warehouse.Stock.ReleaseAsync(transaction, owner, null, CancellationToken.None));
            }

            return (Wanted: wanted, Result: result);
        })));

        Assert.All(results.Where(r => r.Result.IsHeld), r => Assert.Equal(r.Wanted.Sum(w => w.Item2), r.Result.Allocations.Sum(a => a.Quantity)));
        Assert.Contains(results, r => !r.Result.IsHeld);
        Assert.Empty(await warehouse.BreaksAsync());
        foreach (var variant in goods)
        {
            var (onHand, reserved) = await warehouse.LevelAsync(variant);
            Assert.InRange(reserved, 0, onHand);
        }
    }
}
