using System.Collections.Concurrent;

namespace CommunityKit.Search.Sqlite;

/// <summary>
/// What FTS5 answered in one state of the file: the next page, another order, a filter taken back and everybody else's same question need it
/// again. It goes with the snapshot at the next change. Thread-safe.
/// </summary>
internal sealed class AnswerCache
{
    /// <summary>Rows kept in all, 16 bytes each.</summary>
    private const int MaxRows = 1_000_000;

    private readonly ConcurrentDictionary<(string Expression, int Limit), List<int>> _matching = new();
    private readonly ConcurrentDictionary<(string Expression, int Limit, bool Descending), List<(int No, double Rank)>> _ranked = new();
    private readonly ConcurrentDictionary<(string Key, string Culture), string> _labels = new();
    private int _rows;

    public List<int> Matching(IndexReader reader, string expression, int limit) =>
        _matching.TryGetValue((expression, limit), out var known) ? known : Kept(_matching, (expression, limit), reader.Matching(expression, limit));

    public List<(int No, double Rank)> Ranked(IndexReader reader, string expression, int limit, bool descending) =>
        _ranked.TryGetValue((expression, limit, descending), out var known)
            ? known
            : Kept(_ranked, (expression, limit, descending), reader.Ranked(expression, limit, descending));

    /// <summary>The name of a facet or a value for people; <paramref name="otherwise"/> where it has none.</summary>
    public string Label(IndexReader reader, string key, string culture, string otherwise) =>
        _labels.TryGetValue((key, culture), out var known) ? known : _labels[(key, culture)] = reader.Label(key, culture) ?? otherwise;

    private List<TRow> Kept<TKey, TRow>(ConcurrentDictionary<TKey, List<TRow>> kept, TKey key, List<TRow> rows)
        where TKey : notnull
    {
        if (Interlocked.Add(ref _rows, rows.Count + 1) > MaxRows)
        {
            _matching.Clear();
            _ranked.Clear();
            Interlocked.Exchange(ref _rows, 0);
        }

        kept[key] = rows;
        return rows;
    }
}
