using System.Collections.Concurrent;

namespace CommunityKit.Search.Answering;

/// <summary>
/// What the engine answered in one state of the index: the next page, another order, a filter taken back and everybody else's same question
/// need it again. It goes with the snapshot at the next change. Thread-safe.
/// </summary>
internal sealed class AnswerCache
{
    /// <summary>Rows kept in all, 16 bytes each.</summary>
    private const int MaxRows = 1_000_000;

    private readonly ConcurrentDictionary<(string Expression, int Limit), List<int>> _matching = new();
    private readonly ConcurrentDictionary<(string Expression, int Limit, bool Descending), List<(int No, double Rank)>> _ranked = new();
    private readonly ConcurrentDictionary<(string Key, string Culture), string> _labels = new();
    private int _rows;

    public async ValueTask<List<int>> MatchingAsync(IIndexReader reader, IndexQuery query, int limit, CancellationToken cancellationToken)
    {
        var expression = reader.Write(query);
        return _matching.TryGetValue((expression, limit), out var known)
            ? known
            : Kept(_matching, (expression, limit), await reader.MatchingAsync(expression, limit, cancellationToken));
    }

    public async ValueTask<List<(int No, double Rank)>> RankedAsync(
        IIndexReader reader, IndexQuery query, int limit, bool descending, CancellationToken cancellationToken)
    {
        var expression = reader.Write(query);
        return _ranked.TryGetValue((expression, limit, descending), out var known)
            ? known
            : Kept(_ranked, (expression, limit, descending), await reader.RankedAsync(query, limit, descending, cancellationToken));
    }

    /// <summary>The name of a facet or a value for people; <paramref name="otherwise"/> where it has none.</summary>
    public async ValueTask<string> LabelAsync(IIndexReader reader, string key, string culture, string otherwise, CancellationToken cancellationToken) =>
        _labels.TryGetValue((key, culture), out var known)
            ? known
            : _labels[(key, culture)] = await reader.LabelAsync(key, culture, cancellationToken) ?? otherwise;

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
