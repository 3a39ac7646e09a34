using System.Globalization;
using System.Text;
using CommunityKit.Search.Answering;
using CommunityKit.Search.Questions;

namespace CommunityKit.Search.Postgres;

/// <summary>Reads one index in one transaction.</summary>
/// <param name="sql">The transaction.</param>
/// <param name="generation">The index.</param>
/// <param name="size">How many documents there are, and how long they are.</param>
internal sealed class PostgresReader(Sql sql, int generation, IndexSize size) : IIndexReader
{
    // What bm25 is mostly used with.
    private const double Saturation = 1.2;
    private const double LengthShare = 0.75;
    private const double LeastRarity = 0.000001;

    public string Write(IndexQuery query) => TokenQuery.Of(query);

    public ValueTask<List<int>> MatchingAsync(string expression, int limit, CancellationToken cancellationToken) => sql.ReadAsync(
        Text("SELECT no FROM (SELECT no FROM {x}doc WHERE vec @@ @1::tsquery LIMIT @2) found ORDER BY no"), row => row.GetInt32(0), cancellationToken, expression, limit);

    /// <summary>
    /// bm25 over the phrases of the plan, as FTS5 ranks. <c>ts_rank</c> gives the weighted number of occurrences of one phrase, 1.64493 times
    /// too small; how rare the phrase is and how long the document is come from here.
    /// </summary>
    public async ValueTask<List<(int No, double Rank)>> RankedAsync(IndexQuery query, int limit, bool descending, CancellationToken cancellationToken)
    {
        var phrases = query.Plan.Units.SelectMany(unit => unit.AnyOf).DistinctBy(phrase => TokenQuery.Of(phrase, query.HeadingsOnly)).ToList();
        var rarities = await RaritiesAsync(phrases, cancellationToken);
        var counts = new StringBuilder();
        var score = new StringBuilder();
        var values = new List<object?> { Write(query), limit };
        foreach (var (i, phrase) in phrases.Index())
        {
            values.Add(TokenQuery.Of(phrase, query.HeadingsOnly));
            var number = (i + 3).ToString(CultureInfo.InvariantCulture);
            var times = phrase.Tokens.Count == 1 ? "16.4493" : "10.0";
            counts.Append(CultureInfo.InvariantCulture, $", CASE WHEN vec @@ @{number}::tsquery THEN {times} * ts_rank('{{0.1, 0.2, 0.6, 1.0}}', vec, @{number}::tsquery) ELSE 0 END AS f{number}");
            score.Append(CultureInfo.InvariantCulture, $" + {rarities[i]:0.######} * f{number} * {Saturation + 1} / (f{number} + k)");
        }

        // The vector is put together anew so that it is unpacked once and not for each phrase.
        var order = descending ? "DESC" : "ASC";
        var k = string.Create(CultureInfo.InvariantCulture, $"{Saturation} * ({1 - LengthShare} + {LengthShare} * tokens / {Math.Max(1, size.MeanTokens):0.###})");
        return await sql.ReadAsync(
            Text($"""
                SELECT no, -(0{score}) FROM (
                  SELECT no, {k} AS k{counts} FROM (
                    SELECT no, tokens, vec || ''::tsvector AS vec FROM {"{x}"}doc WHERE vec @@ @1::tsquery ORDER BY no {order} LIMIT @2) found
                ) counted ORDER BY no {order}
                """),
            row => (row.GetInt32(0), row.GetDouble(1)),
            cancellationToken,
            [.. values]);
    }

    public async ValueTask<IReadOnlyDictionary<int, StoredDocument>> DocumentsAsync(IReadOnlyList<int> numbers, CancellationToken cancellationToken) =>
        (await sql.ReadAsync(Text($"SELECT {StoredDocument.Columns} FROM {"{x}"}doc WHERE no = ANY(@1)"), StoredDocument.Of, cancellationToken, numbers.ToArray()))
        .ToDictionary(document => document.No);

    public ValueTask<List<StoredDocument>> SiblingsAsync(StoredDocument document, CancellationToken cancellationToken) => sql.ReadAsync(
        Text($"SELECT {StoredDocument.Columns} FROM {"{x}"}doc WHERE url = @1 AND source = @2"), StoredDocument.Of, cancellationToken, document.Url, document.Source);

    public async ValueTask<string?> LabelAsync(string key, string culture, CancellationToken cancellationToken) => (await sql.ReadAsync(
        Text("SELECT label FROM {x}label WHERE key = @1 ORDER BY culture = @2 DESC, culture LIMIT 1"), row => row.GetString(0), cancellationToken, key, culture)).FirstOrDefault();

    public ValueTask<List<string>> TermsAsync(string prefix, string? culture, int limit, CancellationToken cancellationToken) => sql.ReadAsync(
        Text("SELECT text FROM {x}term WHERE key >= @1 AND key < @2 AND (@3::text IS NULL OR culture IN (@3::text, '')) GROUP BY text ORDER BY min(kind), max(weight) DESC, text LIMIT @4"),
        row => row.GetString(0),
        cancellationToken,
        prefix,
        prefix + '\uffff',
        culture,
        limit);

    public ValueTask<List<(string Word, int Weight)>> LatinWordsAsync(CancellationToken cancellationToken) => sql.ReadAsync(
        Text("SELECT key, sum(weight)::int FROM {x}term WHERE kind = 0 AND key = text AND key >= 'a' AND key < '{' GROUP BY key"),
        row => (row.GetString(0), row.GetInt32(1)),
        cancellationToken);

    /// <summary>The snapshot with what changed since it was taken.</summary>
    public async ValueTask<IndexSnapshot> RefreshAsync(IndexSnapshot old, long seq, CancellationToken cancellationToken)
    {
        var rows = await sql.ReadAsync(
            Text("SELECT no, facets, numbers, boost FROM {x}doc WHERE seq > @1"),
            row => new DocRow(row.GetInt32(0), row.GetString(1), row.GetString(2), row.GetFloat(3)),
            cancellationToken,
            old.Columns.Seq);
        var values = await sql.ReadAsync(
            Text("SELECT facet, value FROM {x}value WHERE id >= @1 ORDER BY id"), row => new IndexSnapshot.FacetValue(row.GetString(0), row.GetString(1)), cancellationToken, old.Values.Count);
        var views = await sql.ReadAsync(
            Text("SELECT culture, permission FROM {x}view WHERE id >= @1 ORDER BY id"), row => new IndexSnapshot.View(row.GetString(0), row.GetString(1)), cancellationToken, old.Views.Count);
        return new IndexSnapshot { Columns = old.Columns.With(rows, seq), Values = [.. old.Values, .. values], Views = [.. old.Views, .. views] };
    }

    private string Text(string text) => IndexTables.In(generation, text);

    /// <summary>How much it says that a document has a phrase: that of its rarest token.</summary>
    private async ValueTask<List<double>> RaritiesAsync(List<Phrase> phrases, CancellationToken cancellationToken)
    {
        var tokens = phrases.SelectMany(TokenQuery.Tokens).Distinct(StringComparer.Ordinal).ToArray();
        var known = (await sql.ReadAsync(Text("SELECT token, n FROM {x}df WHERE token = ANY(@1)"), row => (row.GetString(0), row.GetInt32(1)), cancellationToken, (object)tokens))
            .ToDictionary(row => row.Item1, row => row.Item2, StringComparer.Ordinal);
        return [.. phrases.Select(phrase => TokenQuery.Tokens(phrase).Max(token => Rarity(known.GetValueOrDefault(token))))];
    }

    private double Rarity(int documents) => Math.Max(LeastRarity, Math.Log((Math.Max(0, size.Documents - documents) + 0.5) / (documents + 0.5)));
}
