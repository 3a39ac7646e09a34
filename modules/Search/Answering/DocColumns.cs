using System.Globalization;

namespace CommunityKit.Search.Answering;

/// <summary>
/// What filters, sorts and counts the hits, by document number, in memory: facets of a hundred thousand documents are counted in a
/// millisecond. Immutable; a change makes new columns that share what did not change.
/// </summary>
internal sealed class DocColumns
{
    public static DocColumns Empty { get; } = new() { Facets = [], Boosts = [], Numbers = [], Seq = 0 };

    /// <summary>Ids of facet values by document number; null where there is no document.</summary>
    public required int[]?[] Facets { get; init; }

    public required float[] Boosts { get; init; }

    /// <summary>Numbers by name and document number; <see cref="long.MinValue"/> where a document has none.</summary>
    public required Dictionary<string, long[]> Numbers { get; init; }

    /// <summary>The last change that is in here.</summary>
    public required long Seq { get; init; }

    public long Number(string name, int no) => Numbers.TryGetValue(name, out var column) && no < column.Length ? column[no] : long.MinValue;

    /// <summary>The columns with the documents that changed since.</summary>
    public DocColumns With(IReadOnlyList<DocRow> rows, long seq)
    {
        var size = Math.Max(Facets.Length, rows.Count == 0 ? 0 : rows.Max(row => row.No) + 1);
        size = size > Facets.Length ? Math.Max(size, Facets.Length + (Facets.Length / 4)) : size;
        var facets = Grown(Facets, size, null);
        var boosts = Grown(Boosts, size, 1f);
        var numbers = Numbers.ToDictionary(column => column.Key, column => Grown(column.Value, size, long.MinValue), StringComparer.Ordinal);
        foreach (var row in rows)
        {
            facets[row.No] = row.Facets.Length == 0 ? [] : [.. row.Facets.Split(',').Select(id => int.Parse(id, CultureInfo.InvariantCulture))];
            boosts[row.No] = row.Boost;
            foreach (var column in numbers.Values)
            {
                column[row.No] = long.MinValue;
            }

            foreach (var (name, value) in NumbersText.Read(row.Numbers))
            {
                if (!numbers.TryGetValue(name, out var column))
                {
                    numbers[name] = column = Grown<long>([], size, long.MinValue);
                }

                column[row.No] = value;
            }
        }

        return new DocColumns { Facets = facets, Boosts = boosts, Numbers = numbers, Seq = seq };
    }

    private static T[] Grown<T>(T[] column, int size, T empty)
    {
        var grown = new T[size];
        column.CopyTo(grown, 0);
        grown.AsSpan(column.Length).Fill(empty);
        return grown;
    }
}
