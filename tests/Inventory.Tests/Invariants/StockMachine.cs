using CommunityKit.Data;
using CommunityKit.Inventory.Data;
using CommunityKit.Inventory.Levels;
using CommunityKit.Inventory.Movements;
using CommunityKit.Inventory.Reservations;
using CommunityKit.Inventory.Tests.Support;

namespace CommunityKit.Inventory.Tests.Invariants;

/// <summary>A random history of a few goods at two places; knows at every step what must succeed.</summary>
internal sealed class StockMachine(Warehouse warehouse, Guid[] goods, Guid[] places, int seed)
{
    private readonly Random _random = new(seed);
    private readonly List<Guid> _owners = [];
    private readonly Dictionary<Guid, int> _put = goods.ToDictionary(good => good, _ => 0);

    public async Task RunAsync()
    {
        var before = await Task.WhenAll(goods.Select(warehouse.LevelAsync));
        for (var step = 0; step < 12; step++)
        {
            await StepAsync();
        }

        for (var i = 0; i < goods.Length; i++)
        {
            var after = await warehouse.LevelAsync(goods[i]);
            Assert.Equal(before[i].OnHand + _put[goods[i]], after.OnHand);
        }
    }

    private Task StepAsync() => _random.Next(9) switch
    {
        0 or 1 or 2 => ReserveAsync(),
        3 => CommitAsync(),
        4 => OfOwnerAsync(ReleaseAsync),
        5 => OfOwnerAsync(ShipAsync),
        6 => OfOwnerAsync(ReturnAsync),
        7 => _random.Next(2) == 0 ? AdjustAsync() : TransferAsync(),
        _ => LapseAsync(),
    };

    private async Task ReserveAsync()
    {
        var owner = _owners.Count > 0 && _random.Next(5) == 0 ? Pick(_owners) : Guid.CreateVersion7();
        var isNew = !_owners.Contains(owner);
        var wanted = goods.Where(_ => _random.Next(2) == 0).Select(good => (good, _random.Next(1, 6))).ToArray();
        var location = _random.Next(5) == 0 ? Pick(places) : (Guid?)null;
        var sellable = await Task.WhenAll(wanted.Select(want => SellableAsync(want.good, location)));
        var result = await warehouse.ReserveAsync(owner, TimeSpan.FromMinutes(_random.Next(1, 20)), location, wanted);
        if (isNew)
        {
            Assert.Equal(wanted.Zip(sellable).All(pair => pair.First.Item2 <= pair.Second), result.IsHeld);
            _owners.Add(owner);
        }
    }

    /// <summary>What can be promised, with what was held too long.</summary>
    private Task<int> SellableAsync(Guid good, Guid? location) => warehouse.DoAsync(async transaction =>
    {
        var rows = await transaction.QuerySqlAsync(
            """
            SELECT l.location_id, l.on_hand - l.reserved - l.safety + l.overdraw + COALESCE((
                SELECT SUM(r.quantity) FROM inv_reservation r
                WHERE r.variant_id = l.variant_id AND r.location_id = l.location_id AND r.held_until <= @now), 0)
            FROM inv_level l WHERE l.variant_id = @good
            """,
            row => (Location: row.GetGuid(0), Pieces: Convert.ToInt32(row.GetValue(1), System.Globalization.CultureInfo.InvariantCulture)),
            CancellationToken.None,
            ("good", good),
            ("now", transaction.Now));
        return rows.Where(row => location is null || row.Location == location).Sum(row => Math.Max(0, row.Pieces));
    });

    private async Task CommitAsync()
    {
        if (_owners.Count > 0)
        {
            await warehouse.DoAsync(transaction => warehouse.Stock.CommitAsync(transaction, Pick(_owners), CancellationToken.None));
        }
    }

    private async Task OfOwnerAsync(Func<Transaction, Guid, ReservedPieces, ValueTask> step)
    {
        if (_owners.Count == 0)
        {
            return;
        }

        var owner = Pick(_owners);
        await warehouse.DoAsync(async transaction =>
        {
            var rows = await ReservationTable.OfOwnerAsync(transaction, owner, forChange: false, CancellationToken.None);
            if (rows.Count > 0)
            {
                await step(transaction, owner, Pick(rows));
            }
        });
    }

    private ValueTask ReleaseAsync(Transaction transaction, Guid owner, ReservedPieces row) => warehouse.Stock.ReleaseAsync(
        transaction, owner, _random.Next(2) == 0 ? null : [new(row.LineId, row.VariantId, _random.Next(1, 6))], CancellationToken.None);

    private async ValueTask ShipAsync(Transaction transaction, Guid owner, ReservedPieces row)
    {
        var there = await transaction.QuerySqlAsync(
            "SELECT on_hand FROM inv_level WHERE variant_id = @v AND location_id = @l",
            r => r.GetInt32(0),
            CancellationToken.None,
            ("v", row.VariantId),
            ("l", row.LocationId));
        var pieces = _random.Next(1, 4);
        if (row.HeldUntil is null && row.Quantity >= pieces && there[0] >= pieces)
        {
            await warehouse.Stock.ShipAsync(transaction, owner, [new(row.LineId, row.VariantId, pieces)], CancellationToken.None);
            _put[row.VariantId] -= pieces;
        }
    }

    private async ValueTask ReturnAsync(Transaction transaction, Guid owner, ReservedPieces row)
    {
        var (pieces, canBeSold) = (_random.Next(1, 3), _random.Next(2) == 0);
        if (row.Shipped - row.Returned >= pieces)
        {
            await warehouse.Stock.ReturnAsync(transaction, owner, [new(row.LineId, row.VariantId, pieces)], canBeSold, CancellationToken.None);
            _put[row.VariantId] += canBeSold ? pieces : 0;
        }
    }

    private Task AdjustAsync() => MoveAsync(Pick(goods), [(Pick(places), _random.Next(-3, 6))], MovementKind.Adjusted, mustBeSpare: false);

    private Task TransferAsync()
    {
        var pieces = _random.Next(1, 4);
        return MoveAsync(Pick(goods), [(places[0], -pieces), (places[1], pieces)], MovementKind.Transferred, mustBeSpare: true);
    }

    private async Task MoveAsync(Guid good, (Guid Place, int Pieces)[] moves, MovementKind kind, bool mustBeSpare)
    {
        try
        {
            await warehouse.DoAsync(async transaction =>
            {
                foreach (var (place, pieces) in moves.Where(move => move.Pieces != 0).OrderBy(move => move.Place))
                {
                    var impossible = await LevelTable.ApplyAsync(
                        transaction, [new(good, place, pieces, 0)], warehouse.Flags, mustBeSpare && pieces < 0, CancellationToken.None);
                    if (impossible is not null)
                    {
                        throw new OperationCanceledException();
                    }

                    await Journal.WriteAsync(
                        transaction, [new() { Kind = kind, VariantId = good, LocationId = place, OnHandDelta = pieces }], CancellationToken.None);
                }
            });
            _put[good] += moves.Sum(move => move.Pieces);
        }
        catch (OperationCanceledException)
        {
            // Fewer pieces are there than were to go: rolled back as a whole.
        }
    }

    private async Task LapseAsync()
    {
        warehouse.Host.Clock.Advance(TimeSpan.FromMinutes(_random.Next(1, 12)));
        foreach (var owner in _owners)
        {
            await warehouse.DoAsync(transaction => warehouse.Stock.LapseAsync(transaction, owner, CancellationToken.None));
        }
    }

    private T Pick<T>(IReadOnlyList<T> things) => things[_random.Next(things.Count)];
}
