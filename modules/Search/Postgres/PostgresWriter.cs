using System.Globalization;
using CommunityKit.Search.Answering;
using CommunityKit.Search.Documents;

namespace CommunityKit.Search.Postgres;

/// <summary>
/// Takes batches into one index. Whoever uses it holds the index's row in <c>schx_index</c>, so there is one writer at a time on all nodes. Ids
/// of values and views count from zero without gaps.
/// </summary>
internal sealed class PostgresWriter(int generation, Lexicon lexicon)
{
    public int Generation => generation;

    /// <summary>Takes a batch in; false if the source is no longer where the batch goes on from.</summary>
    /// <param name="sql">The transaction.</param>
    /// <param name="batch">What changed.</param>
    /// <param name="isBuilding">True while everything is put in: what is counted at the end need not be counted on the way.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async ValueTask<bool> ApplyAsync(Sql sql, SearchBatch batch, bool isBuilding, CancellationToken cancellationToken)
    {
        var cursor = (await sql.ReadAsync(
            Text("SELECT cursor FROM {x}source WHERE name = @1"), row => row.IsDBNull(0) ? null : row.GetString(0), cancellationToken, batch.Source)).FirstOrDefault();
        if (cursor != batch.Since.Value)
        {
            return false;
        }

        var documents = batch.Documents.GroupBy(document => document.Id, StringComparer.Ordinal).Select(group => group.Last()).ToList();
        var old = (await sql.ReadAsync(
            Text("SELECT id, no FROM {x}doc WHERE source = @1 AND id = ANY(@2)"),
            row => (row.GetString(0), row.GetInt32(1)),
            cancellationToken,
            batch.Source,
            documents.Select(document => document.Id).ToArray())).ToDictionary(row => row.Item1, row => row.Item2, StringComparer.Ordinal);
        var (next, seq) = (await sql.ReadAsync("SELECT next_no, seq FROM schx_index WHERE generation = @1", row => (row.GetInt32(0), row.GetInt64(1)), cancellationToken, generation)).Single();
        if (old.Count > 0)
        {
            await sql.ExecuteAsync(Text("DELETE FROM {x}doc WHERE no = ANY(@1)"), cancellationToken, old.Values.ToArray());
        }

        var there = documents.Where(document => !document.Deleted).ToList();
        var values = await IdsAsync(sql, "value", "facet", "value", there.SelectMany(document => document.Facets.SelectMany(facet => facet.Value.Select(value => (facet.Key, value)))), cancellationToken);
        var views = await IdsAsync(sql, "view", "culture", "permission", there.Select(View), cancellationToken);
        var rows = there.Select(document => Row(document, old.TryGetValue(document.Id, out var no) ? no : next++, values, views[View(document)])).ToList();
        await InsertAsync(sql, batch.Source, seq + 1, rows, isBuilding, cancellationToken);
        await LabelAsync(sql, there, cancellationToken);
        await TermsAsync(sql, there, cancellationToken);
        await sql.ExecuteAsync(
            Text("INSERT INTO {x}source (name, cursor) VALUES (@1, @2::text) ON CONFLICT (name) DO UPDATE SET cursor = excluded.cursor"), cancellationToken, batch.Source, batch.Next.Value);
        await sql.ExecuteAsync("UPDATE schx_index SET next_no = @2, seq = @3 WHERE generation = @1", cancellationToken, generation, next, seq + 1);
        return true;
    }

    /// <summary>Takes out the sources that are not named.</summary>
    public async ValueTask<bool> KeepOnlyAsync(Sql sql, IReadOnlyCollection<string> sources, CancellationToken cancellationToken)
    {
        object kept = sources.ToArray();
        var gone = await sql.ExecuteAsync(Text("DELETE FROM {x}source WHERE name <> ALL(@1)"), cancellationToken, kept);
        if (gone > 0)
        {
            await sql.ExecuteAsync(Text("DELETE FROM {x}doc WHERE source <> ALL(@1)"), cancellationToken, kept);
            await sql.ExecuteAsync("UPDATE schx_index SET seq = seq + 1 WHERE generation = @1", cancellationToken, generation);
        }

        return gone > 0;
    }

    private static (string Culture, string Permission) View(SearchDocument document) => (document.Culture ?? "", document.RequiredPermission ?? "");

    private string Text(string text) => IndexTables.In(generation, text);

    private DocumentRow Row(SearchDocument document, int no, Dictionary<(string, string), int> values, int view)
    {
        var ids = document.Facets.SelectMany(facet => facet.Value.Select(value => values[(facet.Key, value)])).Distinct().ToList();
        var (vector, tokens) = TokenVector.Of(DocumentText.Of(document, lexicon), ids.Select(IndexMarks.Value).Prepend(IndexMarks.View(view)));
        return new DocumentRow(document, no, view, string.Join(',', ids.Select(id => id.ToString(CultureInfo.InvariantCulture))), vector, tokens);
    }

    private async ValueTask InsertAsync(Sql sql, string source, long seq, List<DocumentRow> rows, bool isBuilding, CancellationToken cancellationToken)
    {
        if (rows.Count == 0)
        {
            return;
        }

        await sql.ExecuteAsync(
            Text("""
                INSERT INTO {x}doc (no, source, id, url, view, title, body, picture, facets, numbers, boost, seq, tokens, vec)
                SELECT no, @1, id, url, view, title, body, picture, facets, numbers, boost, @2, tokens, vec::tsvector
                FROM unnest(@3, @4, @5, @6, @7, @8, @9, @10, @11, @12, @13, @14) AS row (no, id, url, view, title, body, picture, facets, numbers, boost, tokens, vec)
                """),
            cancellationToken,
            source,
            seq,
            Column(rows, row => row.No),
            Column(rows, row => row.Document.Id),
            Column(rows, row => row.Document.Url),
            Column(rows, row => row.View),
            Column(rows, row => row.Document.Title),
            Column(rows, row => DocumentText.Shown(row.Document.Body)),
            Column(rows, row => row.Document.Picture),
            Column(rows, row => row.Facets),
            Column(rows, row => NumbersText.Write(row.Document.Numbers)),
            Column(rows, row => (float)Math.Clamp(row.Document.Boost, 0.01, 10)),
            Column(rows, row => row.Tokens),
            Column(rows, row => row.Vector));
        if (!isBuilding)
        {
            await sql.ExecuteAsync(
                Text("""
                    INSERT INTO {x}df (token, n)
                    SELECT word, ndoc FROM (SELECT t.lexeme AS word, count(*)::int AS ndoc FROM {x}doc d, unnest(d.vec) t WHERE d.no = ANY(@1) GROUP BY t.lexeme ORDER BY 1) counted
                    ON CONFLICT (token) DO UPDATE SET n = {x}df.n + excluded.n
                    """),
                cancellationToken,
                Column(rows, row => row.No));
        }
    }

    private async ValueTask LabelAsync(Sql sql, List<SearchDocument> documents, CancellationToken cancellationToken)
    {
        var labels = new Dictionary<(string Key, string Culture), string>();
        foreach (var document in documents)
        {
            foreach (var (key, label) in document.Labels)
            {
                labels[(key, document.Culture ?? "")] = label;
            }
        }

        var rows = labels.OrderBy(label => label.Key.Key, StringComparer.Ordinal).ToList();
        await sql.ExecuteAsync(
            Text("""
                INSERT INTO {x}label (key, culture, label) SELECT * FROM unnest(@1, @2, @3)
                ON CONFLICT (key, culture) DO UPDATE SET label = excluded.label WHERE {x}label.label <> excluded.label
                """),
            cancellationToken,
            Column(rows, row => row.Key.Key),
            Column(rows, row => row.Key.Culture),
            Column(rows, row => row.Value));
    }

    private async ValueTask TermsAsync(Sql sql, List<SearchDocument> documents, CancellationToken cancellationToken)
    {
        var terms = new SortedDictionary<(string Key, string Text, string Culture), (TermKind Kind, int Weight)>();
        foreach (var document in documents)
        {
            foreach (var term in DocumentTerms.Of(document, lexicon).Distinct())
            {
                foreach (var key in DocumentTerms.Keys(term).Distinct(StringComparer.Ordinal))
                {
                    var place = (key, term.Text, document.Culture ?? "");
                    terms[place] = terms.TryGetValue(place, out var known) ? (known.Kind, known.Weight + 1) : (term.Kind, 1);
                }
            }
        }

        var rows = terms.ToList();
        await sql.ExecuteAsync(
            Text("""
                INSERT INTO {x}term (key, text, culture, kind, weight) SELECT * FROM unnest(@1, @2, @3, @4, @5)
                ON CONFLICT (key, text, culture) DO UPDATE SET weight = {x}term.weight + excluded.weight
                """),
            cancellationToken,
            Column(rows, row => row.Key.Key),
            Column(rows, row => row.Key.Text),
            Column(rows, row => row.Key.Culture),
            Column(rows, row => (int)row.Value.Kind),
            Column(rows, row => row.Value.Weight));
    }

    private async ValueTask<Dictionary<(string, string), int>> IdsAsync(
        Sql sql, string table, string first, string second, IEnumerable<(string First, string Second)> named, CancellationToken cancellationToken)
    {
        var wanted = named.Distinct().ToList();
        var known = (await sql.ReadAsync(
            Text($"SELECT {first}, {second}, id FROM {"{x}"}{table} WHERE ({first}, {second}) IN (SELECT * FROM unnest(@1, @2))"),
            row => (row.GetString(0), row.GetString(1), row.GetInt32(2)),
            cancellationToken,
            Column(wanted, pair => pair.First),
            Column(wanted, pair => pair.Second))).ToDictionary(row => (row.Item1, row.Item2), row => row.Item3);
        var added = wanted.Where(pair => !known.ContainsKey(pair)).ToList();
        if (added.Count > 0)
        {
            var count = (await sql.ReadAsync(Text($"SELECT count(*)::int FROM {"{x}"}{table}"), row => row.GetInt32(0), cancellationToken)).Single();
            foreach (var pair in added)
            {
                known[pair] = count++;
            }

            await sql.ExecuteAsync(
                Text($"INSERT INTO {"{x}"}{table} (id, {first}, {second}) SELECT * FROM unnest(@1, @2, @3)"),
                cancellationToken,
                Column(added, pair => known[pair]),
                Column(added, pair => pair.First),
                Column(added, pair => pair.Second));
        }

        return known;
    }

    private static T[] Column<TRow, T>(List<TRow> rows, Func<TRow, T> value) => [.. rows.Select(value)];

    private sealed record DocumentRow(SearchDocument Document, int No, int View, string Facets, string Vector, int Tokens);
}
