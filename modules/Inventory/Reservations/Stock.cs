using CommunityKit.Inventory.Data;
using CommunityKit.Inventory.Events;
using CommunityKit.Inventory.Levels;
using CommunityKit.Inventory.Movements;
using CommunityKit.Inventory.Variants;

namespace CommunityKit.Inventory.Reservations;

/// <summary>
/// Promised stock. Invariants: for every variant and location the journal's sums are the pieces on hand and the promised pieces; promised
/// pieces are the sum of the reservations; nothing is promised that is not there unless the backorder rule says so. An owner's rows are
/// locked before levels, and levels are changed in one order, so no two units of work wait for each other.
/// </summary>
public sealed class Stock(SoldOutFlags flags, OpenVariants variants) : IStock
{
    private const string Savepoint = "inv_reserve";
    private const int ExpiredAtOnce = 20;

    /// <inheritdoc />
    public IReadOnlyList<Shortage> KnownShortages(ReservationRequest request) =>
    [
        .. request.Lines.GroupBy(line => line.VariantId)
            .Where(group => flags.Check(SoldOut.Key(group.Key, request.LocationId)).IsSoldOut)
            .Select(group => new Shortage(group.Key, group.Sum(line => line.Quantity), 0)),
    ];

    /// <inheritdoc />
    public async ValueTask<ReservationResult> ReserveAsync(Transaction transaction, ReservationRequest request, CancellationToken cancellationToken)
    {
        Check(request);
        var ids = request.Lines.Select(line => line.VariantId).Distinct().Order().ToList();
        if (ids.Count == 0)
        {
            return new ReservationResult();
        }

        var checks = ids.ToDictionary(id => id, id => flags.Check(SoldOut.Key(id, request.LocationId)));
        var (levels, isOwnerKnown) = await ReadAsync(transaction, request.Owner, ids, cancellationToken);
        var (wanted, held) = isOwnerKnown ? await WithoutHeldAsync(transaction, request, cancellationToken) : (request.Lines, []);
        for (var attempt = 1; ; attempt++)
        {
            var plan = AllocationPlan.Make(wanted, levels, request.LocationId, transaction.Now);
            if (plan.Shortages.Count == 0 && await WriteAsync(transaction, request, plan, cancellationToken))
            {
                return new ReservationResult { Allocations = [.. held, .. plan.Allocations] };
            }

            if (plan.Shortages.Count > 0 && (attempt > 1 || !await LapseOthersAsync(transaction, plan.Shortages, cancellationToken)))
            {
                foreach (var shortage in plan.Shortages.Where(shortage => shortage.Available == 0))
                {
                    flags.Mark(checks[shortage.VariantId]);
                }

                return new ReservationResult { Shortages = plan.Shortages };
            }

            if (attempt > 2)
            {
                throw new InvalidOperationException("The levels changed although they were locked.");
            }

            // Others were faster, or gave something back: look again, and let nobody in between this time.
            await LevelTable.LockAsync(transaction, ids, cancellationToken);
            (levels, _) = await LevelTable.ReadAsync(transaction, request.Owner, ids, cancellationToken);
        }
    }

    /// <inheritdoc />
    public async ValueTask<bool> CommitAsync(Transaction transaction, Guid owner, CancellationToken cancellationToken) =>
        await ReservationTable.KeepAsync(transaction, owner, cancellationToken) > 0 || await ReservationTable.HasSoldAsync(transaction, owner, cancellationToken);

    /// <inheritdoc />
    public async ValueTask ReleaseAsync(
        Transaction transaction, Guid owner, IReadOnlyList<LineQuantity>? lines, CancellationToken cancellationToken)
    {
        var rows = await ReservationTable.OfOwnerAsync(transaction, owner, forChange: true, cancellationToken);
        var moves = new Moves(owner);
        foreach (var (row, pieces) in lines is null ? rows.Select(row => (row, row.Quantity)) : Share(rows, lines, row => row.Quantity, mayBeLess: true))
        {
            if (pieces > 0)
            {
                await ReservationTable.ChangeAsync(transaction, row, row.Quantity - pieces, row.Shipped, row.Returned, cancellationToken);
                moves.Add(row, MovementKind.Released, onHand: 0, reserved: -pieces);
            }
        }

        await moves.ApplyAsync(transaction, flags, cancellationToken);
    }

    /// <inheritdoc />
    public async ValueTask ShipAsync(Transaction transaction, Guid owner, IReadOnlyList<LineQuantity> lines, CancellationToken cancellationToken)
    {
        var rows = await ReservationTable.OfOwnerAsync(transaction, owner, forChange: true, cancellationToken);
        var moves = new Moves(owner);
        foreach (var (row, pieces) in Share(rows, lines, row => row.HeldUntil is null ? row.Quantity : 0, mayBeLess: false))
        {
            await ReservationTable.ChangeAsync(transaction, row, row.Quantity - pieces, row.Shipped + pieces, row.Returned, cancellationToken);
            moves.Add(row, MovementKind.Shipped, onHand: -pieces, reserved: -pieces);
        }

        await moves.ApplyAsync(transaction, flags, cancellationToken);
    }

    /// <inheritdoc />
    public async ValueTask ReturnAsync(
        Transaction transaction, Guid owner, IReadOnlyList<LineQuantity> lines, bool canBeSold, CancellationToken cancellationToken)
    {
        var rows = await ReservationTable.OfOwnerAsync(transaction, owner, forChange: true, cancellationToken);
        var moves = new Moves(owner);
        foreach (var (row, pieces) in Share(rows, lines, row => row.Shipped - row.Returned, mayBeLess: false))
        {
            await ReservationTable.ChangeAsync(transaction, row, row.Quantity, row.Shipped, row.Returned + pieces, cancellationToken);
            moves.Add(row, MovementKind.Returned, onHand: pieces, reserved: 0);
            if (!canBeSold)
            {
                moves.Add(row, MovementKind.WrittenOff, onHand: -pieces, reserved: 0);
            }
        }

        await moves.ApplyAsync(transaction, flags, cancellationToken);
    }

    /// <inheritdoc />
    public async ValueTask<IReadOnlyList<Allocation>> AllocationsAsync(Transaction transaction, Guid owner, CancellationToken cancellationToken) =>
        [.. (await ReservationTable.OfOwnerAsync(transaction, owner, forChange: false, cancellationToken)).Where(row => row.Quantity > 0).Select(Of)];

    /// <summary>Gives back what an owner held too long.</summary>
    /// <returns>False if there is nothing of the kind (any more).</returns>
    internal async ValueTask<bool> LapseAsync(Transaction transaction, Guid owner, CancellationToken cancellationToken)
    {
        var rows = await ReservationTable.TakeExpiredAsync(transaction, owner, cancellationToken);
        var moves = new Moves(owner);
        foreach (var row in rows)
        {
            moves.Add(row, MovementKind.Lapsed, onHand: 0, reserved: -row.Quantity);
        }

        await moves.ApplyAsync(transaction, flags, cancellationToken);
        if (rows.Count > 0)
        {
            transaction.Publish(new ReservationLapsed(owner));
        }

        return rows.Count > 0;
    }

    private static void Check(ReservationRequest request)
    {
        if (request.Lines.FirstOrDefault(line => line.Quantity is < 1 or > LevelTable.MaxPieces) is { } odd)
        {
            throw new ArgumentException($"Line {odd.LineId} asks for {odd.Quantity} pieces.", nameof(request));
        }

        if (request.Lines.Select(line => (line.LineId, line.VariantId)).Distinct().Count() != request.Lines.Count)
        {
            throw new ArgumentException("A line names a variant twice.", nameof(request));
        }
    }

    private async ValueTask<(Dictionary<Guid, LevelState> Levels, bool IsOwnerKnown)> ReadAsync(
        Transaction transaction, Guid owner, List<Guid> ids, CancellationToken cancellationToken)
    {
        var read = await LevelTable.ReadAsync(transaction, owner, ids, cancellationToken);
        var unknown = ids.Where(id => !read.Variants.ContainsKey(id)).ToList();
        if (unknown.Count > 0 && await variants.OpenAsync(transaction, unknown, cancellationToken) > 0)
        {
            read = await LevelTable.ReadAsync(transaction, owner, ids, cancellationToken);
        }

        return read.Variants.Values.FirstOrDefault(state => state.HasParts) is { } bundle
            ? throw new ArgumentException($"Variant {bundle.VariantId} is a bundle: reserve its parts.", nameof(ids))
            : read;
    }

    private static async ValueTask<(IReadOnlyList<ReservationLine> Wanted, IReadOnlyList<Allocation> Held)> WithoutHeldAsync(
        Transaction transaction, ReservationRequest request, CancellationToken cancellationToken)
    {
        var rows = await ReservationTable.OfOwnerAsync(transaction, request.Owner, forChange: true, cancellationToken);
        var known = rows.Select(row => (row.LineId, row.VariantId)).ToHashSet();
        var asked = request.Lines.Select(line => (line.LineId, line.VariantId)).ToHashSet();
        return (
            [.. request.Lines.Where(line => !known.Contains((line.LineId, line.VariantId)))],
            [.. rows.Where(row => row.Quantity > 0 && asked.Contains((row.LineId, row.VariantId))).Select(Of)]);
    }

    private async ValueTask<bool> LapseOthersAsync(Transaction transaction, IReadOnlyList<Shortage> shortages, CancellationToken cancellationToken)
    {
        var ids = shortages.Select(shortage => shortage.VariantId).ToList();
        var any = false;
        foreach (var owner in await ReservationTable.ExpiredOwnersAsync(transaction, ids, ExpiredAtOnce, cancellationToken))
        {
            any |= await LapseAsync(transaction, owner, cancellationToken);
        }

        return any;
    }

    /// <summary>Writes the plan, the hot rows last.</summary>
    /// <returns>False, and nothing is written, if a level does not allow it any more.</returns>
    private static async ValueTask<bool> WriteAsync(
        Transaction transaction, ReservationRequest request, AllocationPlan plan, CancellationToken cancellationToken)
    {
        if (plan.Allocations.Count == 0)
        {
            return true;
        }

        var canRace = transaction.HasManyWriters();
        if (canRace)
        {
            await transaction.DatabaseTransaction.SaveAsync(Savepoint, cancellationToken);
        }

        await ReservationTable.AddAsync(transaction, request.Owner, request.Until, plan.Allocations, cancellationToken);
        await Journal.WriteAsync(
            transaction,
            [
                .. plan.Allocations.Where(a => a.LocationId is not null).Select(a => new Movement
                {
                    Kind = MovementKind.Reserved, VariantId = a.VariantId, LocationId = a.LocationId!.Value, ReservedDelta = a.Quantity, Owner = request.Owner,
                }),
            ],
            cancellationToken);
        foreach (var (variantId, locationId, pieces, isBeyondStock) in plan.Takes)
        {
            if (await LevelTable.TakeAsync(transaction, variantId, locationId, pieces, isBeyondStock, cancellationToken))
            {
                continue;
            }

            if (!canRace)
            {
                throw new InvalidOperationException("A level changed beside the only writer.");
            }

            await transaction.DatabaseTransaction.RollbackAsync(Savepoint, cancellationToken);
            return false;
        }

        return true;
    }

    /// <summary>Shares pieces of lines among the rows of the lines.</summary>
    private static List<(ReservedPieces Row, int Pieces)> Share(
        List<ReservedPieces> rows, IReadOnlyList<LineQuantity> lines, Func<ReservedPieces, int> room, bool mayBeLess)
    {
        var shares = new List<(ReservedPieces, int)>();
        foreach (var group in lines.GroupBy(line => (line.LineId, line.VariantId)))
        {
            var left = group.Sum(line => line.Quantity >= 1 ? line.Quantity : throw new ArgumentException($"Line {line.LineId} names {line.Quantity} pieces.", nameof(lines)));
            foreach (var row in rows.Where(row => (row.LineId, row.VariantId) == group.Key))
            {
                var pieces = Math.Min(left, room(row));
                if (pieces > 0)
                {
                    shares.Add((row, pieces));
                    left -= pieces;
                }
            }

            if (left > 0 && !mayBeLess)
            {
                throw new InvalidOperationException($"Line {group.Key.LineId} has {left} pieces of variant {group.Key.VariantId} fewer than that.");
            }
        }

        return shares;
    }

    private static Allocation Of(ReservedPieces row) =>
        new(row.LineId, row.VariantId, row.IsCounted ? row.LocationId : null, row.Quantity) { Backordered = row.Backordered };
}
