using CommunityKit.Search.Questions;

namespace CommunityKit.Search.Sqlite;

/// <summary>
/// One search in an index file. The work is bounded whatever the question: at most <see cref="MaxCounted"/> documents are counted, and of
/// many hits only <see cref="MaxRanked"/> are ranked: those that have the words in their headings, the oldest and the newest of them.
/// </summary>
internal sealed class FileSearch(IndexFile file, IndexReader reader, IndexSnapshot snapshot, SearchRequest request, IReadOnlySet<string> permissions)
{
    private const int MaxCounted = 10_000;
    private const int MaxRanked = 2_000;
    private const int MaxNewest = 500;
    private const int MaxSimilar = 48;
    private const int Enough = 3;
    private const int MaxValues = 20;

    private readonly List<Found> _found = [];
    private readonly HashSet<int> _taken = [];

    public SearchResult Run()
    {
        if (file.Questions(request.Synonyms).Read(request.Text) is not { } question || Views(request.Culture) is not { Count: > 0 } own)
        {
            return new SearchResult([], 0, SearchMatch.Nothing);
        }

        var views = own;
        string? correction = null;
        var match = SearchMatch.Exact;
        if (!Look(question, views) && Corrected(question) is { } better)
        {
            correction = string.Join(' ', better);
            question = file.Questions(request.Synonyms).Read(correction)!;
            match = SearchMatch.Corrected;
            Look(question, views);
        }

        if (_taken.Count == 0 && request.Culture is not null)
        {
            views = Views(null);
            Look(question, views);
        }

        if (_taken.Count < Enough)
        {
            (match, correction, views) = _taken.Count > 0 ? (match, correction, views) : (SearchMatch.Similar, null, own);
            Take(question.Loose, views, MaxSimilar);
        }

        return _taken.Count == 0 ? new SearchResult([], 0, SearchMatch.Nothing) : Result(question, views, match, correction);
    }

    /// <summary>True if something has all words, exactly or nearly.</summary>
    public bool FindsAny() =>
        file.Questions(request.Synonyms).Read(request.Text) is { } question
        && Views(request.Culture) is { Count: > 0 } views
        && (snapshot.Answers.Matching(reader, FtsExpression.Of(question.Exact, FtsExpression.EveryText, Marks(views, null)), 1).Count > 0
            || snapshot.Answers.Matching(reader, FtsExpression.Of(question.Near, FtsExpression.EveryText, Marks(views, null)), 1).Count > 0);

    /// <summary>What has all words; if that is little, what has them nearly, and what sounds like them.</summary>
    private bool Look(Question question, List<string> views)
    {
        Take(question.Exact, views, MaxCounted);
        if (_taken.Count < Enough)
        {
            Take(question.Near, views, MaxCounted);
        }

        if (_taken.Count < Enough && question.Sound is { } sound)
        {
            Take(sound, views, MaxCounted);
        }

        return _taken.Count > 0;
    }

    private void Take(Plan plan, List<string> views, int most)
    {
        var expression = FtsExpression.Of(plan, FtsExpression.EveryText, Marks(views, null));
        var matching = snapshot.Answers.Matching(reader, expression, MaxCounted);
        var found = new Found(plan, views, expression, matching.Count, [.. matching.Where(no => Fits(no) && !_taken.Contains(no))]);
        if (found.Numbers.Count > most)
        {
            found = found with { Numbers = [.. Ranked(found).Take(most).Select(hit => hit.No)] };
        }

        if (found.Numbers.Count > 0)
        {
            _taken.UnionWith(found.Numbers);
            _found.Add(found);
        }
    }

    private SearchResult Result(Question question, List<string> views, SearchMatch match, string? correction)
    {
        var ordered = request.Order.Number is { } number ? ByNumber(number) : ByRank();
        var similar = _found.Where(found => !found.Plan.NeedsAll).SelectMany(found => found.Numbers).ToHashSet();
        var hits = ordered
            .Skip(request.Offset)
            .Take(request.Limit)
            .Select(hit => (hit.No, Document: reader.Document(hit.No), hit.Score))
            .Where(hit => hit.Document is not null)
            .Select(hit => Hit(InReadersLanguage(hit.Document!), hit.Score, question) with { IsSimilar = similar.Contains(hit.No) })
            .ToList();
        return new SearchResult(hits, _taken.Count, match)
        {
            IsEstimate = _found.Exists(found => found.Plan.NeedsAll && found.Matching == MaxCounted),
            Facets = [.. request.Facets.Select(facet => Counts(facet, views)).Where(counts => counts.Values.Count > 0)],
            Correction = correction,
        };
    }

    private IEnumerable<(int No, double Score)> ByNumber(string number)
    {
        var columns = snapshot.Columns;
        var numbered = _found.SelectMany(found => found.Numbers).Select(no => (No: no, Number: columns.Number(number, no))).ToList();
        var sorted = request.Order.Descending
            ? numbered.OrderBy(row => row.Number == long.MinValue).ThenByDescending(row => row.Number).ThenBy(row => row.No)
            : numbered.OrderBy(row => row.Number == long.MinValue).ThenBy(row => row.Number).ThenBy(row => row.No);
        return sorted.Select(row => (row.No, 0.0));
    }

    private IEnumerable<(int No, double Score)> ByRank()
    {
        var wanted = request.Offset + request.Limit;
        foreach (var found in _found)
        {
            var ranked = Ranked(found).Take(wanted).ToList();
            wanted -= ranked.Count;
            foreach (var hit in ranked)
            {
                yield return hit;
            }

            if (wanted <= 0)
            {
                yield break;
            }
        }
    }

    private IEnumerable<(int No, double Score)> Ranked(Found found)
    {
        var allowed = found.Numbers.ToHashSet();
        var ranked = Best(found);
        var boosts = snapshot.Columns.Boosts;
        var hits = ranked
            .Where(hit => allowed.Contains(hit.No))
            .DistinctBy(hit => hit.No)
            .Select(hit => (hit.No, Score: -hit.Rank * boosts[hit.No]))
            .OrderByDescending(hit => hit.Score)
            .ThenBy(hit => hit.No)
            .ToList();
        return hits.Count >= allowed.Count
            ? hits
            : hits.Concat(found.Numbers.Except(hits.Select(hit => hit.No)).Select(no => (no, 0.0)));
    }

    private IEnumerable<(int No, double Rank)> Best(Found found)
    {
        if (found.Matching <= MaxRanked)
        {
            return snapshot.Answers.Ranked(reader, found.Expression, MaxCounted, descending: false);
        }

        var headings = FtsExpression.Of(found.Plan, FtsExpression.Headings, Marks(found.Views, null));
        var first = snapshot.Answers.Ranked(reader, headings, MaxRanked - MaxNewest, descending: false);
        if (first.Count >= request.Offset + request.Limit)
        {
            return first.Concat(first.Count < MaxRanked - MaxNewest ? [] : snapshot.Answers.Ranked(reader, headings, MaxNewest, descending: true));
        }

        return first.Concat(snapshot.Answers.Ranked(reader, found.Expression, MaxRanked, descending: false));
    }

    private FacetCounts Counts(string facet, List<string> views)
    {
        var numbers = request.Filters.ContainsKey(facet)
            ? _found.SelectMany(found => snapshot.Answers.Matching(reader, FtsExpression.Of(found.Plan, FtsExpression.EveryText, Marks(views, facet)), MaxCounted)).Where(Fits).Distinct()
            : _taken;
        var counts = new int[snapshot.Values.Count];
        foreach (var no in numbers)
        {
            foreach (var value in snapshot.Columns.Facets[no] ?? [])
            {
                counts[value]++;
            }
        }

        var culture = request.Culture ?? "";
        var values = counts.Index()
            .Where(entry => entry.Item > 0 && snapshot.Values[entry.Index].Facet == facet)
            .OrderByDescending(entry => entry.Item)
            .ThenBy(entry => snapshot.Values[entry.Index].Value, StringComparer.Ordinal)
            .Take(MaxValues)
            .Select(entry => (snapshot.Values[entry.Index].Value, Count: entry.Item))
            .Select(entry => new FacetCount(entry.Value, snapshot.Answers.Label(reader, $"{facet}:{entry.Value}", culture, entry.Value), entry.Count))
            .ToList();
        return new FacetCounts(facet, snapshot.Answers.Label(reader, facet, culture, facet), values);
    }

    private bool Fits(int no) => request.Ranges.All(range =>
        snapshot.Columns.Number(range.Number, no) is var number
        && number != long.MinValue
        && (range.Min is not { } min || number >= min)
        && (range.Max is not { } max || number <= max));

    /// <summary>Marks of the views that the asker may see: those of a language and of none, or all.</summary>
    private List<string> Views(string? culture) =>
    [
        .. snapshot.Views.Index()
            .Where(view => (view.Item.Permission.Length == 0 || permissions.Contains(view.Item.Permission))
                && (culture is null || view.Item.Culture.Length == 0 || view.Item.Culture == culture))
            .Select(view => FtsExpression.ViewMark(view.Index)),
    ];

    private List<IReadOnlyList<string>> Marks(List<string> views, string? withoutFacet)
    {
        var marks = new List<IReadOnlyList<string>>();
        if (views.Count < snapshot.Views.Count)
        {
            marks.Add(views);
        }

        foreach (var (facet, values) in request.Filters.Where(filter => filter.Key != withoutFacet && filter.Value.Count > 0))
        {
            var ids = snapshot.ValueIds(facet, values).Select(FtsExpression.ValueMark).ToList();
            marks.Add(ids.Count > 0 ? ids : ["none"]);
        }

        return marks;
    }

    private List<string>? Corrected(Question question)
    {
        var spelling = file.Spelling(reader, snapshot.Columns.Seq);
        var corrected = question.LatinWords.Select(word => (Word: word, Better: spelling.Correct(word))).ToList();
        return corrected.Exists(word => word.Better is not null)
            ? [.. TextRuns.Of(question.Folded).Select(run => corrected.Find(word => word.Word == run.Text).Better ?? run.Text)]
            : null;
    }

    private StoredDocument InReadersLanguage(StoredDocument document) =>
        request.Culture is not { } culture || snapshot.Views[document.View].Culture is var own && (own.Length == 0 || own == culture)
            ? document
            : reader.Siblings(document).Find(other =>
                snapshot.Views[other.View] is var view && view.Culture == culture && (view.Permission.Length == 0 || permissions.Contains(view.Permission))) ?? document;

    private static SearchHit Hit(StoredDocument document, double score, Question question) => new(
        document.Source, document.Id, document.Url, Highlighter.Mark(document.Title, question.Words))
    {
        Snippet = Highlighter.Snippet(document.Body, question.Words),
        Picture = document.Picture,
        Numbers = NumbersText.Read(document.Numbers).ToDictionary(number => number.Key, number => number.Value, StringComparer.Ordinal),
        Score = score,
    };

    /// <param name="Plan">The plan that found them.</param>
    /// <param name="Views">Marks of the views that were looked in.</param>
    /// <param name="Expression">The plan as it was put to FTS5.</param>
    /// <param name="Matching">Documents that match it, those of stricter plans among them; <see cref="MaxCounted"/> at most.</param>
    /// <param name="Numbers">Documents that no stricter plan found.</param>
    private sealed record Found(Plan Plan, List<string> Views, string Expression, int Matching, List<int> Numbers);
}
