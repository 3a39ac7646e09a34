using System.Text;
using CommunityKit.Inventory.Data;

namespace CommunityKit.Inventory.Movements;

/// <summary>Writes the journal.</summary>
internal static class Journal
{
    // Ten parameters a row; SQLite takes 32,766 and PostgreSQL 65,535 in one statement.
    private const int RowsPerStatement = 500;

    public static async ValueTask WriteAsync(Transaction transaction, IReadOnlyList<Movement> movements, CancellationToken cancellationToken)
    {
        foreach (var rows in movements.Chunk(RowsPerStatement))
        {
            var text = new StringBuilder("INSERT INTO inv_movement (id, at, kind, variant_id, location_id, on_hand_delta, reserved_delta, owner, actor, reason) VALUES ");
            var values = new List<(string, object?)>(rows.Length * 8) { ("at", transaction.Now) };
            for (var i = 0; i < rows.Length; i++)
            {
                var row = rows[i];
                text.Append(i == 0 ? "" : ", ").Append(System.Globalization.CultureInfo.InvariantCulture, $"(@id{i}, @at, @k{i}, @v{i}, @l{i}, @h{i}, @r{i}, @o{i}, @a{i}, @w{i})");
                values.AddRange(
                [
                    ($"id{i}", Guid.CreateVersion7(transaction.Now)), ($"k{i}", row.Kind.ToString()), ($"v{i}", row.VariantId), ($"l{i}", row.LocationId),
                    ($"h{i}", row.OnHandDelta), ($"r{i}", row.ReservedDelta), ($"o{i}", row.Owner), ($"a{i}", row.Actor), ($"w{i}", row.Reason),
                ]);
            }

            await transaction.ExecuteSqlAsync(text.ToString(), cancellationToken, [.. values]);
        }
    }
}
