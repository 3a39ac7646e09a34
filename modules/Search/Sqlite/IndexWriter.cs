using System.Globalization;
using CommunityKit.Search.Answering;
using CommunityKit.Search.Documents;
using Microsoft.Data.Sqlite;

namespace CommunityKit.Search.Sqlite;

/// <summary>The connection that writes an index file. Ids of values and views count from zero without gaps. Not thread-safe.</summary>
internal sealed class IndexWriter : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Lexicon _lexicon;
    private readonly List<SqliteStatement> _all = [];
    private readonly Dictionary<(string, string), int> _values = [];
    private readonly Dictionary<(string, string), int> _views = [];
    private readonly SqliteStatement _begin, _commit, _rollback, _cursor, _setCursor, _seq, _setSeq, _find, _delete, _deleteText, _insert, _insertText, _value, _view, _label, _term;

    public IndexWriter(SqliteConnection connection, Lexicon lexicon)
    {
        _connection = connection;
        _lexicon = lexicon;
        _begin = Prepare("BEGIN IMMEDIATE", 0);
        _commit = Prepare("COMMIT", 0);
        _rollback = Prepare("ROLLBACK", 0);
        _cursor = Prepare("SELECT cursor FROM source WHERE name = @1", 1);
        _setCursor = Prepare("INSERT INTO source (name, cursor) VALUES (@1, @2) ON CONFLICT (name) DO UPDATE SET cursor = excluded.cursor", 2);
        _seq = Prepare("SELECT value FROM meta WHERE key = 'seq'", 0);
        _setSeq = Prepare("UPDATE meta SET value = @1 WHERE key = 'seq'", 1);
        _find = Prepare("SELECT no FROM doc WHERE source = @1 AND id = @2", 2);
        _delete = Prepare("DELETE FROM doc WHERE no = @1", 1);
        _deleteText = Prepare("DELETE FROM text WHERE rowid = @1", 1);
        _insert = Prepare(
            "INSERT INTO doc (no, source, id, url, view, title, body, picture, facets, numbers, boost, seq) VALUES (@1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12) RETURNING no", 12);
        _insertText = Prepare(
            "INSERT INTO text (rowid, words, title, brand, category, keywords, body, sounds, marks) VALUES (@1, @2, @3, @4, @5, @6, @7, @8, @9)", 9);
        _value = Prepare("INSERT INTO value (id, facet, value) VALUES (@1, @2, @3)", 3);
        _view = Prepare("INSERT INTO view (id, culture, permission) VALUES (@1, @2, @3)", 3);
        _label = Prepare("INSERT INTO label (key, culture, label) VALUES (@1, @2, @3) ON CONFLICT (key, culture) DO UPDATE SET label = excluded.label WHERE label <> excluded.label", 3);
        _term = Prepare(
            "INSERT INTO term (key, text, culture, kind, weight) VALUES (@1, @2, @3, @4, @5) ON CONFLICT (key, text, culture) DO UPDATE SET weight = weight + excluded.weight", 5);
    }

    public T InTransaction<T>(Func<T> write)
    {
        _begin.Execute();
        try
        {
            ReadKnown("SELECT facet, value, id FROM value WHERE id >= @1", _values);
            ReadKnown("SELECT culture, permission, id FROM view WHERE id >= @1", _views);
            var result = write();
            _commit.Execute();
            return result;
        }
        catch
        {
            // Ids that were given out in the transaction are free again.
            _values.Clear();
            _views.Clear();
            _rollback.Execute();
            throw;
        }
    }

    /// <summary>Takes a batch in; false if the source is no longer where the batch goes on from.</summary>
    public bool Apply(SearchBatch batch)
    {
        if (_cursor.Scalar<string>(batch.Source) != batch.Since.Value)
        {
            return false;
        }

        var seq = _seq.Scalar<long>() + 1;
        var terms = new Dictionary<(string Text, TermKind Kind, string Culture), int>();
        foreach (var document in batch.Documents)
        {
            Put(batch.Source, document, seq, terms);
        }

        foreach (var ((text, kind, culture), weight) in terms)
        {
            foreach (var key in DocumentTerms.Keys(new Term(text, kind)).Distinct(StringComparer.Ordinal))
            {
                _term.Execute(key, text, culture, (int)kind, weight);
            }
        }

        _setCursor.Execute(batch.Source, batch.Next.Value);
        _setSeq.Execute(seq);
        return true;
    }

    /// <summary>Takes out the sources that are not named.</summary>
    public bool KeepOnly(IReadOnlyCollection<string> sources)
    {
        using var known = new SqliteStatement(_connection, "SELECT name FROM source", 0);
        using var deleteText = new SqliteStatement(_connection, "DELETE FROM text WHERE rowid IN (SELECT no FROM doc WHERE source = @1)", 1);
        using var delete = new SqliteStatement(_connection, "DELETE FROM doc WHERE source = @1", 1);
        using var forget = new SqliteStatement(_connection, "DELETE FROM source WHERE name = @1", 1);
        var off = known.Read(row => row.GetString(0)).Except(sources, StringComparer.Ordinal).ToList();
        foreach (var gone in off)
        {
            deleteText.Execute(gone);
            delete.Execute(gone);
            forget.Execute(gone);
        }

        if (off.Count > 0)
        {
            _setSeq.Execute(_seq.Scalar<long>() + 1);
        }

        return true;
    }

    /// <summary>Joins the parts of the text table: after everything was put in, searches read less.</summary>
    public bool Optimize()
    {
        using var optimize = new SqliteStatement(_connection, "INSERT INTO text (text) VALUES ('optimize')", 0);
        optimize.Execute();
        return true;
    }

    public void Dispose()
    {
        foreach (var statement in _all)
        {
            statement.Dispose();
        }

        _connection.Dispose();
    }

    private void Put(string source, SearchDocument document, long seq, Dictionary<(string Text, TermKind Kind, string Culture), int> terms)
    {
        var no = _find.Scalar<object>(source, document.Id);
        if (no is not null)
        {
            _delete.Execute(no);
            _deleteText.Execute(no);
        }

        if (document.Deleted)
        {
            return;
        }

        var culture = document.Culture ?? "";
        var values = document.Facets.SelectMany(facet => facet.Value.Select(value => IdOf(_values, _value, facet.Key, value))).Distinct().ToList();
        var view = IdOf(_views, _view, culture, document.RequiredPermission ?? "");
        var number = _insert.Scalar<long>(
            no,
            source,
            document.Id,
            document.Url,
            view,
            document.Title,
            DocumentText.Shown(document.Body),
            document.Picture,
            string.Join(',', values.Select(value => value.ToString(CultureInfo.InvariantCulture))),
            NumbersText.Write(document.Numbers),
            Math.Clamp(document.Boost, 0.01, 10),
            seq);
        var text = DocumentText.Of(document, _lexicon);
        var marks = string.Join(' ', values.Select(IndexMarks.Value).Prepend(IndexMarks.View(view)));
        _insertText.Execute(number, text.Words, text.Title, text.Brand, text.Category, text.Keywords, text.Body, text.Sounds, marks);
        foreach (var (key, label) in document.Labels)
        {
            _label.Execute(key, culture, label);
        }

        foreach (var term in DocumentTerms.Of(document, _lexicon).Distinct())
        {
            var key = (term.Text, term.Kind, culture);
            terms[key] = terms.GetValueOrDefault(key) + 1;
        }
    }

    private static int IdOf(Dictionary<(string, string), int> known, SqliteStatement insert, string first, string second)
    {
        if (!known.TryGetValue((first, second), out var id))
        {
            known[(first, second)] = id = known.Count;
            insert.Execute(id, first, second);
        }

        return id;
    }

    /// <summary>Another runtime of the shop may have written since, while one generation takes over from the other.</summary>
    private void ReadKnown(string sql, Dictionary<(string, string), int> known)
    {
        using var read = new SqliteStatement(_connection, sql, 1);
        foreach (var (first, second, id) in read.Read(row => (row.GetString(0), row.GetString(1), row.GetInt32(2)), known.Count))
        {
            known[(first, second)] = id;
        }
    }

    private SqliteStatement Prepare(string sql, int parameters)
    {
        var statement = new SqliteStatement(_connection, sql, parameters);
        _all.Add(statement);
        return statement;
    }
}
