using System.Data.Common;
using System.Globalization;
using System.Text;
using CommunityKit.Inventory.Data;

namespace CommunityKit.Inventory.Reservations;

/// <summary>The statements on promised pieces. An owner's rows are changed by one unit of work at a time: readers for a change lock them.</summary>
internal static class ReservationTable
{
    private const string Columns = "owner, line_id, variant_id, location_id, quantity, backordered, shipped, returned, held_until";
    private const int RowsPerStatement = 500;

    public static async ValueTask<List<ReservedPieces>> OfOwnerAsync(
        Transaction transaction, Guid owner, bool forChange, CancellationToken cancellationToken) =>
        await transaction.QuerySqlAsync(
            $"SELECT {Columns} FROM inv_reservation WHERE owner = @owner ORDER BY line_id, variant_id, location_id{(forChange ? transaction.ForUpdate() : "")}",
            Read,
            cancellationToken,
            ("owner", owner));

    public static async ValueTask AddAsync(
        Transaction transaction, Guid owner, DateTimeOffset until, IReadOnlyList<Allocation> allocations, CancellationToken cancellationToken)
    {
        foreach (var rows in allocations.Chunk(RowsPerStatement))
        {
            var text = new StringBuilder($"INSERT INTO inv_reservation ({Columns}) VALUES ");
            var values = new List<(string, object?)>(2 + (rows.Length * 5)) { ("owner", owner), ("until", until) };
            for (var i = 0; i < rows.Length; i++)
            {
                text.Append(i == 0 ? "" : ", ").Append(CultureInfo.InvariantCulture, $"(@owner, @n{i}, @v{i}, @l{i}, @q{i}, @b{i}, 0, 0, @until)");
                values.AddRange(
                [
                    ($"n{i}", rows[i].LineId), ($"v{i}", rows[i].VariantId), ($"l{i}", rows[i].LocationId ?? Locations.Location.Nowhere),
                    ($"q{i}", rows[i].Quantity), ($"b{i}", rows[i].Backordered),
                ]);
            }

            await transaction.ExecuteSqlAsync(text.ToString(), cancellationToken, [.. values]);
        }
    }

    /// <summary>Makes what is held last.</summary>
    /// <returns>How many rows were only held until now.</returns>
    public static Task<int> KeepAsync(Transaction transaction, Guid owner, CancellationToken cancellationToken) => transaction.ExecuteSqlAsync(
        "UPDATE inv_reservation SET held_until = NULL WHERE owner = @owner AND held_until IS NOT NULL", cancellationToken, ("owner", owner));

    public static async ValueTask<bool> HasSoldAsync(Transaction transaction, Guid owner, CancellationToken cancellationToken) =>
        (await transaction.QuerySqlAsync(
            "SELECT 1 FROM inv_reservation WHERE owner = @owner AND held_until IS NULL AND quantity > 0 LIMIT 1", _ => true, cancellationToken, ("owner", owner))).Count > 0;

    /// <summary>Takes away what an owner held too long: whoever deletes the rows gives the pieces back, once.</summary>
    public static Task<List<ReservedPieces>> TakeExpiredAsync(Transaction transaction, Guid owner, CancellationToken cancellationToken) =>
        transaction.QuerySqlAsync(
            $"DELETE FROM inv_reservation WHERE owner = @owner AND held_until <= @now RETURNING {Columns}",
            Read,
            cancellationToken,
            ("owner", owner),
            ("now", transaction.Now));

    /// <summary>Owners who hold pieces of these variants longer than they may.</summary>
    public static Task<List<Guid>> ExpiredOwnersAsync(
        Transaction transaction, IReadOnlyCollection<Guid> variantIds, int count, CancellationToken cancellationToken)
    {
        var (names, values) = Sql.In(variantIds);
        return transaction.QuerySqlAsync(
            $"SELECT DISTINCT owner FROM inv_reservation WHERE variant_id IN ({names}) AND held_until <= @now ORDER BY owner LIMIT {count.ToString(CultureInfo.InvariantCulture)}",
            row => row.GetGuid(0),
            cancellationToken,
            [.. values, ("now", transaction.Now)]);
    }

    /// <summary>Changes a row that was read for a change; one of which nothing is left and nothing was shipped goes.</summary>
    public static Task<int> ChangeAsync(
        Transaction transaction, ReservedPieces row, int quantity, int shipped, int returned, CancellationToken cancellationToken) =>
        transaction.ExecuteSqlAsync(
            quantity == 0 && shipped == 0
                ? "DELETE FROM inv_reservation WHERE owner = @owner AND line_id = @line AND variant_id = @variant AND location_id = @location"
                : """
                  UPDATE inv_reservation SET quantity = @quantity, shipped = @shipped, returned = @returned,
                      backordered = CASE WHEN backordered > @quantity THEN @quantity ELSE backordered END
                  WHERE owner = @owner AND line_id = @line AND variant_id = @variant AND location_id = @location
                  """,
            cancellationToken,
            ("owner", row.Owner),
            ("line", row.LineId),
            ("variant", row.VariantId),
            ("location", row.LocationId),
            ("quantity", quantity),
            ("shipped", shipped),
            ("returned", returned));

    private static ReservedPieces Read(DbDataReader row) => new()
    {
        Owner = row.GetGuid(0),
        LineId = row.GetGuid(1),
        VariantId = row.GetGuid(2),
        LocationId = row.GetGuid(3),
        Quantity = row.GetInt32(4),
        Backordered = row.GetInt32(5),
        Shipped = row.GetInt32(6),
        Returned = row.GetInt32(7),
        HeldUntil = row.InstantOrNull(8),
    };
}
