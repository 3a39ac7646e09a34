using CommunityKit.Inventory.Data;
using CommunityKit.Inventory.Levels;
using CommunityKit.Inventory.Movements;

namespace CommunityKit.Inventory.Corrections;

/// <summary>What people say about the stock: counted, delivered, broken, moved. Every correction names who and why.</summary>
public sealed class CorrectStock(IUnitOfWork work, SoldOutFlags flags)
{
    /// <summary>Puts pieces to a level (positive) or takes them from it (negative); promised ones too, if they are not there in truth.</summary>
    public Task<CorrectionOutcome> AdjustAsync(
        Guid variantId, Guid locationId, int delta, string actor, string reason, CancellationToken cancellationToken) =>
        work.ExecuteAsync((transaction, ct) => AdjustAsync(transaction, variantId, locationId, delta, actor, reason, ct), cancellationToken);

    /// <summary>Sets a level to what was counted.</summary>
    public Task<CorrectionOutcome> CountAsync(
        Guid variantId, Guid locationId, int counted, string actor, string reason, CancellationToken cancellationToken) =>
        work.ExecuteAsync(
            async (transaction, ct) =>
            {
                var there = await transaction.QuerySqlAsync(
                    $"SELECT on_hand FROM inv_level WHERE variant_id = @variant AND location_id = @location{transaction.ForUpdate()}",
                    row => row.GetInt32(0),
                    ct,
                    ("variant", variantId),
                    ("location", locationId));
                return there.Count == 0
                    ? CorrectionOutcome.Unknown
                    : await AdjustAsync(transaction, variantId, locationId, counted - there[0], actor, reason, ct);
            },
            cancellationToken);

    /// <summary>Moves pieces that are promised to nobody to another location.</summary>
    public async Task<CorrectionOutcome> TransferAsync(
        Guid variantId, Guid fromId, Guid toId, int pieces, string actor, string reason, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(pieces, 1);
        return fromId == toId
            ? CorrectionOutcome.Done
            : await TryAsync(
                async (transaction, ct) =>
                {
                    if (!await IsKnownAsync(transaction, variantId, fromId, ct) || !await IsKnownAsync(transaction, variantId, toId, ct))
                    {
                        return CorrectionOutcome.Unknown;
                    }

                    var moves = new[] { (fromId, -pieces), (toId, pieces) };
                    await Journal.WriteAsync(transaction, [.. moves.Select(move => Of(MovementKind.Transferred, variantId, move.Item1, move.Item2, actor, reason))], ct);

                    // Both in one order, whichever way the pieces go; only the sending side has to have them to spare.
                    foreach (var (locationId, delta) in moves.OrderBy(move => move.Item1))
                    {
                        if (await LevelTable.ApplyAsync(transaction, [new LevelChange(variantId, locationId, delta, 0)], flags, mustBeSpare: delta < 0, ct) is not null)
                        {
                            throw new TooFewException();
                        }
                    }

                    return CorrectionOutcome.Done;
                },
                cancellationToken);
    }

    /// <summary>Sets the pieces that are kept back from sale.</summary>
    public Task<CorrectionOutcome> KeepBackAsync(Guid variantId, Guid locationId, int safety, CancellationToken cancellationToken) => work.ExecuteAsync(
        async (transaction, ct) =>
        {
            var rows = await transaction.ExecuteSqlAsync(
                "UPDATE inv_level SET safety = @safety WHERE variant_id = @variant AND location_id = @location AND safety <> @safety",
                ct,
                ("safety", safety),
                ("variant", variantId),
                ("location", locationId));
            if (rows > 0)
            {
                transaction.Publish(new Events.StockAvailabilityChanged(variantId));
                transaction.OnCommitted(() => SoldOut.Clear(flags, variantId, locationId));
            }

            return CorrectionOutcome.Done;
        },
        cancellationToken);

    private async ValueTask<CorrectionOutcome> AdjustAsync(
        Transaction transaction, Guid variantId, Guid locationId, int delta, string actor, string reason, CancellationToken cancellationToken)
    {
        if (!await IsKnownAsync(transaction, variantId, locationId, cancellationToken))
        {
            return CorrectionOutcome.Unknown;
        }

        if (delta == 0)
        {
            return CorrectionOutcome.Done;
        }

        if (await LevelTable.ApplyAsync(transaction, [new LevelChange(variantId, locationId, delta, 0)], flags, mustBeSpare: false, cancellationToken) is not null)
        {
            return CorrectionOutcome.TooFew;
        }

        await Journal.WriteAsync(transaction, [Of(MovementKind.Adjusted, variantId, locationId, delta, actor, reason)], cancellationToken);
        return CorrectionOutcome.Done;
    }

    private async Task<CorrectionOutcome> TryAsync(
        Func<Transaction, CancellationToken, ValueTask<CorrectionOutcome>> correction, CancellationToken cancellationToken)
    {
        try
        {
            return await work.ExecuteAsync(correction, cancellationToken);
        }
        catch (TooFewException)
        {
            return CorrectionOutcome.TooFew;
        }
    }

    private static async ValueTask<bool> IsKnownAsync(Transaction transaction, Guid variantId, Guid locationId, CancellationToken cancellationToken) =>
        (await transaction.QuerySqlAsync(
            "SELECT 1 FROM inv_level WHERE variant_id = @variant AND location_id = @location",
            _ => true,
            cancellationToken,
            ("variant", variantId),
            ("location", locationId))).Count > 0;

    private static Movement Of(MovementKind kind, Guid variantId, Guid locationId, int delta, string actor, string reason) => new()
    {
        Kind = kind, VariantId = variantId, LocationId = locationId, OnHandDelta = delta, Actor = Cut(actor, 200), Reason = Cut(reason, 400),
    };

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..length];

    /// <summary>Rolls the unit of work back; never leaves this class.</summary>
    private sealed class TooFewException : Exception;
}
