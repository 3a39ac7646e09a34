using System.Data.Common;
using CommunityKit.Inventory.Data;
using CommunityKit.Inventory.Events;

namespace CommunityKit.Inventory.Levels;

/// <summary>
/// The statements on levels. Each changes one row and checks in the same breath; the table's CHECK constraints stand behind them. Callers
/// change rows in the order of <see cref="LevelChange.InOrder"/>.
/// </summary>
internal static class LevelTable
{
    /// <summary>More pieces than any shop has, and small enough for sums of two.</summary>
    public const int MaxPieces = 100_000_000;

    private const string Columns = "on_hand, reserved, safety, overdraw, overdraw_until, promised_short";

    private const string Take =
        $"""
        UPDATE inv_level SET
            reserved = reserved + @pieces,
            promised_short = CASE WHEN @beyond = 1 AND reserved + @pieces > on_hand THEN reserved + @pieces - on_hand ELSE promised_short END
        WHERE variant_id = @variant AND location_id = @location
          AND on_hand - reserved - safety + CASE WHEN @beyond = 1 AND (overdraw_until IS NULL OR overdraw_until > @now) THEN overdraw ELSE 0 END >= @pieces
        RETURNING {Columns}
        """;

    // What is promised short is worked out anew: a count or a delivery changes what is there, whoever was promised it.
    private const string Change =
        $"""
        UPDATE inv_level SET
            on_hand = on_hand + @onHand,
            reserved = reserved + @reserved,
            promised_short = CASE WHEN reserved + @reserved > on_hand + @onHand THEN reserved + @reserved - on_hand - @onHand ELSE 0 END
        WHERE variant_id = @variant AND location_id = @location AND on_hand + @onHand >= 0 AND reserved + @reserved >= 0
          AND (@spare = 0 OR on_hand + @onHand >= reserved + @reserved)
        RETURNING {Columns}
        """;

    /// <summary>The levels of variants at the locations in use, and whether the owner has anything yet. Unknown variants are left out.</summary>
    public static async ValueTask<(Dictionary<Guid, LevelState> Variants, bool IsOwnerKnown)> ReadAsync(
        Transaction transaction, Guid owner, IReadOnlyCollection<Guid> variantIds, CancellationToken cancellationToken)
    {
        var (names, values) = Sql.In(variantIds);
        var variants = new Dictionary<Guid, LevelState>();
        var isOwnerKnown = false;
        await transaction.QuerySqlAsync(
            $"""
            SELECT v.variant_id, v.is_counted, v.has_parts, p.id, {string.Join(", ", Columns.Split(", ").Select(c => "l." + c))},
                (SELECT COUNT(*) FROM inv_reservation r WHERE r.owner = @owner)
            FROM inv_variant v
            LEFT JOIN inv_level l ON l.variant_id = v.variant_id
            LEFT JOIN inv_location p ON p.id = l.location_id AND p.is_active
            WHERE v.variant_id IN ({names})
            ORDER BY p.position, p.id
            """,
            row =>
            {
                var id = row.GetGuid(0);
                isOwnerKnown |= row.GetInt64(10) > 0;
                if (!variants.TryGetValue(id, out var state))
                {
                    variants.Add(id, state = new LevelState(id, row.GetBoolean(1), row.GetBoolean(2)));
                }

                if (!row.IsDBNull(3))
                {
                    state.Levels.Add(Read(row, id, row.GetGuid(3), first: 4));
                }

                return true;
            },
            cancellationToken,
            [.. values, ("owner", owner)]);
        return (variants, isOwnerKnown);
    }

    /// <summary>Waits until nobody else is changing these levels, and keeps others from it until the commit.</summary>
    public static async ValueTask LockAsync(Transaction transaction, IReadOnlyCollection<Guid> variantIds, CancellationToken cancellationToken)
    {
        var (names, values) = Sql.In(variantIds);
        await transaction.ExecuteSqlAsync(
            $"SELECT 1 FROM inv_level WHERE variant_id IN ({names}) ORDER BY variant_id, location_id{transaction.ForUpdate()}", cancellationToken, values);
    }

    /// <summary>Promises pieces if they can be promised.</summary>
    /// <returns>False if others were faster.</returns>
    public static async ValueTask<bool> TakeAsync(
        Transaction transaction, Guid variantId, Guid locationId, int pieces, bool beyondStock, CancellationToken cancellationToken)
    {
        var after = await transaction.QuerySqlAsync(
            Take,
            row => Read(row, variantId, locationId, first: 0),
            cancellationToken,
            ("pieces", pieces),
            ("beyond", beyondStock ? 1 : 0),
            ("variant", variantId),
            ("location", locationId),
            ("now", transaction.Now));
        if (after.Count == 0)
        {
            return false;
        }

        Tell(transaction, after[0], 0, pieces);
        return true;
    }

    /// <summary>Applies changes in their order.</summary>
    /// <param name="transaction">The unit of work.</param>
    /// <param name="changes">The changes.</param>
    /// <param name="flags">What is remembered as sold out; forgotten where pieces come free.</param>
    /// <param name="mustBeSpare">True if what goes must not be promised to anybody.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The change that is impossible because fewer pieces are there; null when all were made.</returns>
    public static async ValueTask<LevelChange?> ApplyAsync(
        Transaction transaction, IEnumerable<LevelChange> changes, SoldOutFlags flags, bool mustBeSpare, CancellationToken cancellationToken)
    {
        foreach (var change in LevelChange.InOrder(changes))
        {
            var after = await transaction.QuerySqlAsync(
                Change,
                row => Read(row, change.VariantId, change.LocationId, first: 0),
                cancellationToken,
                ("onHand", change.OnHand),
                ("reserved", change.Reserved),
                ("spare", mustBeSpare ? 1 : 0),
                ("variant", change.VariantId),
                ("location", change.LocationId));
            if (after.Count == 0)
            {
                return change;
            }

            Tell(transaction, after[0], change.OnHand, change.Reserved);
            if (change.OnHand > change.Reserved)
            {
                transaction.OnCommitted(() => SoldOut.Clear(flags, change.VariantId, change.LocationId));
            }
        }

        return null;
    }

    private static void Tell(Transaction transaction, StockLevel after, int onHand, int reserved)
    {
        var now = after.SellableAt(transaction.Now);
        var before = now - onHand + reserved;
        if (now > 0 != before > 0)
        {
            transaction.Publish(new StockAvailabilityChanged(after.VariantId));
        }
    }

    private static StockLevel Read(DbDataReader row, Guid variantId, Guid locationId, int first) => new()
    {
        VariantId = variantId,
        LocationId = locationId,
        OnHand = row.GetInt32(first),
        Reserved = row.GetInt32(first + 1),
        Safety = row.GetInt32(first + 2),
        Overdraw = row.GetInt32(first + 3),
        OverdrawUntil = row.InstantOrNull(first + 4),
        PromisedShort = row.GetInt32(first + 5),
    };
}
