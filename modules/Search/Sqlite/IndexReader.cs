using CommunityKit.Search.Answering;
using Microsoft.Data.Sqlite;

namespace CommunityKit.Search.Sqlite;

/// <summary>A connection that reads an index file, with its statements; the file is on a disk of this machine, so nothing here waits. Not thread-safe.</summary>
internal sealed class IndexReader(SqliteConnection connection) : IIndexReader, IDisposable
{
    private readonly List<SqliteStatement> _all = [];
    private SqliteStatement? _begin;
    private SqliteStatement? _end;
    private SqliteStatement? _seq;
    private SqliteStatement? _matching;
    private SqliteStatement? _ranked;
    private SqliteStatement? _rankedDown;
    private SqliteStatement? _doc;
    private SqliteStatement? _sibling;
    private SqliteStatement? _label;
    private SqliteStatement? _terms;

    public async ValueTask<T> InTransactionAsync<T>(Func<ValueTask<T>> read)
    {
        Keep(ref _begin, "BEGIN", 0).Execute();
        try
        {
            return await read();
        }
        finally
        {
            Keep(ref _end, "COMMIT", 0).Execute();
        }
    }

    public long Seq() => Keep(ref _seq, "SELECT value FROM meta WHERE key = 'seq'", 0).Scalar<long>();

    public string Write(IndexQuery query) => FtsExpression.Of(query);

    public ValueTask<List<int>> MatchingAsync(string expression, int limit, CancellationToken cancellationToken) =>
        new(Keep(ref _matching, "SELECT rowid FROM text WHERE text MATCH @1 LIMIT @2", 2).Read(row => row.GetInt32(0), expression, limit));

    public ValueTask<List<(int No, double Rank)>> RankedAsync(IndexQuery query, int limit, bool descending, CancellationToken cancellationToken) => new(
        (descending
            ? Keep(ref _rankedDown, "SELECT rowid, rank FROM text WHERE text MATCH @1 ORDER BY rowid DESC LIMIT @2", 2)
            : Keep(ref _ranked, "SELECT rowid, rank FROM text WHERE text MATCH @1 LIMIT @2", 2))
        .Read(row => (row.GetInt32(0), row.GetDouble(1)), Write(query), limit));

    public ValueTask<IReadOnlyDictionary<int, StoredDocument>> DocumentsAsync(IReadOnlyList<int> numbers, CancellationToken cancellationToken) => new(numbers
        .SelectMany(no => Keep(ref _doc, $"SELECT {StoredDocument.Columns} FROM doc WHERE no = @1", 1).Read(StoredDocument.Of, no))
        .ToDictionary(document => document.No));

    public ValueTask<List<StoredDocument>> SiblingsAsync(StoredDocument document, CancellationToken cancellationToken) => new(
        Keep(ref _sibling, $"SELECT {StoredDocument.Columns} FROM doc WHERE url = @1 AND source = @2", 2).Read(StoredDocument.Of, document.Url, document.Source));

    public ValueTask<string?> LabelAsync(string key, string culture, CancellationToken cancellationToken) => new(Keep(
        ref _label, "SELECT label FROM label WHERE key = @1 ORDER BY culture = @2 DESC, culture LIMIT 1", 2).Scalar<string>(key, culture));

    public ValueTask<List<string>> TermsAsync(string prefix, string? culture, int limit, CancellationToken cancellationToken) => new(Keep(
        ref _terms,
        "SELECT text FROM term WHERE key >= @1 AND key < @2 AND (@3 IS NULL OR culture IN (@3, '')) GROUP BY text ORDER BY min(kind), max(weight) DESC, text LIMIT @4",
        4).Read(row => row.GetString(0), prefix, prefix + '\uffff', culture, limit));

    public ValueTask<List<(string Word, int Weight)>> LatinWordsAsync(CancellationToken cancellationToken)
    {
        using var words = new SqliteStatement(connection, "SELECT key, sum(weight) FROM term WHERE kind = 0 AND key = text AND key GLOB '[a-z]*' GROUP BY key", 0);
        return new(words.Read(row => (row.GetString(0), row.GetInt32(1))));
    }

    /// <summary>What the file holds, by source.</summary>
    public Dictionary<string, int> Counts()
    {
        using var counts = new SqliteStatement(connection, "SELECT source, count(*) FROM doc GROUP BY source", 0);
        return counts.Read(row => (row.GetString(0), row.GetInt32(1))).ToDictionary(row => row.Item1, row => row.Item2, StringComparer.Ordinal);
    }

    public DateTimeOffset? BuiltAt()
    {
        using var built = new SqliteStatement(connection, "SELECT value FROM meta WHERE key = 'built'", 0);
        return built.Scalar<object>() is long milliseconds ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds) : null;
    }

    public SearchCursor Cursor(string source)
    {
        using var cursor = new SqliteStatement(connection, "SELECT cursor FROM source WHERE name = @1", 1);
        return new SearchCursor(cursor.Scalar<string>(source));
    }

    /// <summary>The snapshot with what changed since it was taken.</summary>
    public IndexSnapshot Refresh(IndexSnapshot old, long seq)
    {
        using var docs = new SqliteStatement(connection, "SELECT no, facets, numbers, boost FROM doc WHERE seq > @1", 1);
        using var values = new SqliteStatement(connection, "SELECT facet, value FROM value WHERE id >= @1 ORDER BY id", 1);
        using var views = new SqliteStatement(connection, "SELECT culture, permission FROM view WHERE id >= @1 ORDER BY id", 1);
        var rows = docs.Read(row => new DocRow(row.GetInt32(0), row.GetString(1), row.GetString(2), row.GetFloat(3)), old.Columns.Seq);
        return new IndexSnapshot
        {
            Columns = old.Columns.With(rows, seq),
            Values = [.. old.Values, .. values.Read(row => new IndexSnapshot.FacetValue(row.GetString(0), row.GetString(1)), old.Values.Count)],
            Views = [.. old.Views, .. views.Read(row => new IndexSnapshot.View(row.GetString(0), row.GetString(1)), old.Views.Count)],
        };
    }

    public void Dispose()
    {
        foreach (var statement in _all)
        {
            statement.Dispose();
        }

        connection.Dispose();
    }

    private SqliteStatement Keep(ref SqliteStatement? kept, string sql, int parameters)
    {
        if (kept is null)
        {
            kept = new SqliteStatement(connection, sql, parameters);
            _all.Add(kept);
        }

        return kept;
    }
}
