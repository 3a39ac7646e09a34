using CommunityKit.Search.Questions;

namespace CommunityKit.Search.Answering;

/// <summary>
/// One search in one state of an index. The work is bounded whatever the question: at most <see cref="MaxCounted"/> documents are counted, and
/// of many hits only <see cref="MaxRanked"/> are ranked: those that have the words in their headings, the oldest and the newest of them.
/// </summary>
internal sealed class Answer(IndexState index, SearchRequest request, IReadOnlySet<string> permissions, CancellationToken cancellationToken)
{
    private const int MaxCounted = 10_000;
    private const int MaxRanked = 2_000;
    private const int MaxNewest = 500;
    private const int MaxSimilar = 48;
    private const int Enough = 3;
    private const int MaxValues = 20;

    private readonly IIndexReader _reader = index.Reader;
    private readonly IndexSnapshot _snapshot = index.Snapshot;
    private readonly List<Found> _found = [];
    private readonly HashSet<int> _taken = [];

    public async ValueTask<SearchResult> RunAsync()
    {
        var questions = index.Language.Questions(request.Synonyms);
        if (questions.Read(request.Text) is not { } question || Views(request.Culture) is not { Count: > 0 } own)
        {
            return new SearchResult([], 0, SearchMatch.Nothing);
        }

        var views = own;
        string? correction = null;
        var match = SearchMatch.Exact;
        if (!await LookAsync(question, views) && await CorrectedAsync(question) is { } better)
        {
            correction = string.Join(' ', better);
            question = questions.Read(correction)!;
            match = SearchMatch.Corrected;
            await LookAsync(question, views);
        }

        if (_taken.Count == 0 && request.Culture is not null)
        {
            views = Views(null);
            await LookAsync(question, views);
        }

        if (_taken.Count < Enough)
        {
            (match, correction, views) = _taken.Count > 0 ? (match, correction, views) : (SearchMatch.Similar, null, own);
            await TakeAsync(question.Loose, views, MaxSimilar);
        }

        return _taken.Count == 0 ? new SearchResult([], 0, SearchMatch.Nothing) : await ResultAsync(question, views, match, correction);
    }

    /// <summary>True if something has all words, exactly or nearly.</summary>
    public async ValueTask<bool> FindsAnyAsync() =>
        index.Language.Questions(request.Synonyms).Read(request.Text) is { } question
        && Views(request.Culture) is { Count: > 0 } views
        && ((await MatchingAsync(question.Exact, views, null, 1)).Count > 0 || (await MatchingAsync(question.Near, views, null, 1)).Count > 0);

    /// <summary>What has all words; if that is little, what has them nearly, and what sounds like them.</summary>
    private async ValueTask<bool> LookAsync(Question question, List<string> views)
    {
        await TakeAsync(question.Exact, views, MaxCounted);
        if (_taken.Count < Enough)
        {
            await TakeAsync(question.Near, views, MaxCounted);
        }

        if (_taken.Count < Enough && question.Sound is { } sound)
        {
            await TakeAsync(sound, views, MaxCounted);
        }

        return _taken.Count > 0;
    }

    private async ValueTask TakeAsync(Plan plan, List<string> views, int most)
    {
        var matching = await MatchingAsync(plan, views, null, MaxCounted);
        var found = new Found(plan, views, matching.Count, [.. matching.Where(no => Fits(no) && !_taken.Contains(no))]);
        if (found.Numbers.Count > most)
        {
            found = found with { Numbers = [.. (await RankedAsync(found)).Take(most).Select(hit => hit.No)] };
        }

        if (found.Numbers.Count > 0)
        {
            _taken.UnionWith(found.Numbers);
            _found.Add(found);
        }
    }

    private async ValueTask<SearchResult> ResultAsync(Question question, List<string> views, SearchMatch match, string? correction)
    {
        var similar = _found.Where(found => !found.Plan.NeedsAll).SelectMany(found => found.Numbers).ToHashSet();
        var ordered = request.Order.Number is { } number ? ByNumber(number) : await ByRankAsync();
        var page = ordered.Skip(request.Offset).Take(request.Limit).ToList();
        var documents = await _reader.DocumentsAsync([.. page.Select(hit => hit.No)], cancellationToken);
        var hits = new List<SearchHit>();
        foreach (var (no, score) in page)
        {
            if (documents.TryGetValue(no, out var document))
            {
                hits.Add(Hit(await InReadersLanguageAsync(document), score, question) with { IsSimilar = similar.Contains(no) });
            }
        }

        var facets = new List<FacetCounts>();
        foreach (var facet in request.Facets)
        {
            if (await CountsAsync(facet, views) is { Values.Count: > 0 } counts)
            {
                facets.Add(counts);
            }
        }

        return new SearchResult(hits, _taken.Count, match)
        {
            IsEstimate = _found.Exists(found => found.Plan.NeedsAll && found.Matching == MaxCounted),
            Facets = facets,
            Correction = correction,
        };
    }

    private IEnumerable<(int No, double Score)> ByNumber(string number)
    {
        var columns = _snapshot.Columns;
        var numbered = _found.SelectMany(found => found.Numbers).Select(no => (No: no, Number: columns.Number(number, no))).ToList();
        var sorted = request.Order.Descending
            ? numbered.OrderBy(row => row.Number == long.MinValue).ThenByDescending(row => row.Number).ThenBy(row => row.No)
            : numbered.OrderBy(row => row.Number == long.MinValue).ThenBy(row => row.Number).ThenBy(row => row.No);
        return sorted.Select(row => (row.No, 0.0));
    }

    private async ValueTask<List<(int No, double Score)>> ByRankAsync()
    {
        var wanted = request.Offset + request.Limit;
        var hits = new List<(int No, double Score)>();
        foreach (var found in _found)
        {
            hits.AddRange((await RankedAsync(found)).Take(wanted - hits.Count));
            if (hits.Count >= wanted)
            {
                break;
            }
        }

        return hits;
    }

    private async ValueTask<IEnumerable<(int No, double Score)>> RankedAsync(Found found)
    {
        var allowed = found.Numbers.ToHashSet();
        var boosts = _snapshot.Columns.Boosts;
        var hits = (await BestAsync(found))
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

    private async ValueTask<IEnumerable<(int No, double Rank)>> BestAsync(Found found)
    {
        var everything = new IndexQuery(found.Plan, HeadingsOnly: false, Marks(found.Views, null));
        if (found.Matching <= MaxRanked)
        {
            return await RankedAsync(everything, MaxCounted, descending: false);
        }

        var headings = everything with { HeadingsOnly = true };
        var first = await RankedAsync(headings, MaxRanked - MaxNewest, descending: false);
        if (first.Count >= request.Offset + request.Limit)
        {
            return first.Concat(first.Count < MaxRanked - MaxNewest ? [] : await RankedAsync(headings, MaxNewest, descending: true));
        }

        return first.Concat(await RankedAsync(everything, MaxRanked, descending: false));
    }

    private async ValueTask<FacetCounts> CountsAsync(string facet, List<string> views)
    {
        IEnumerable<int> numbers = _taken;
        if (request.Filters.ContainsKey(facet))
        {
            var without = new HashSet<int>();
            foreach (var found in _found)
            {
                without.UnionWith((await MatchingAsync(found.Plan, views, facet, MaxCounted)).Where(Fits));
            }

            numbers = without;
        }

        var counts = new int[_snapshot.Values.Count];
        foreach (var no in numbers)
        {
            foreach (var value in _snapshot.Columns.Facets[no] ?? [])
            {
                counts[value]++;
            }
        }

        var culture = request.Culture ?? "";
        var best = counts.Index()
            .Where(entry => entry.Item > 0 && _snapshot.Values[entry.Index].Facet == facet)
            .OrderByDescending(entry => entry.Item)
            .ThenBy(entry => _snapshot.Values[entry.Index].Value, StringComparer.Ordinal)
            .Take(MaxValues)
            .Select(entry => (_snapshot.Values[entry.Index].Value, Count: entry.Item));
        var values = new List<FacetCount>();
        foreach (var (value, count) in best)
        {
            values.Add(new FacetCount(value, await _snapshot.Answers.LabelAsync(_reader, $"{facet}:{value}", culture, value, cancellationToken), count));
        }

        return new FacetCounts(facet, values.Count == 0 ? facet : await _snapshot.Answers.LabelAsync(_reader, facet, culture, facet, cancellationToken), values);
    }

    private ValueTask<List<int>> MatchingAsync(Plan plan, List<string> views, string? withoutFacet, int limit) =>
        _snapshot.Answers.MatchingAsync(_reader, new IndexQuery(plan, HeadingsOnly: false, Marks(views, withoutFacet)), limit, cancellationToken);

    private ValueTask<List<(int No, double Rank)>> RankedAsync(IndexQuery query, int limit, bool descending) =>
        _snapshot.Answers.RankedAsync(_reader, query, limit, descending, cancellationToken);

    private bool Fits(int no) => request.Ranges.All(range =>
        _snapshot.Columns.Number(range.Number, no) is var number
        && number != long.MinValue
        && (range.Min is not { } min || number >= min)
        && (range.Max is not { } max || number <= max));

    /// <summary>Marks of the views that the asker may see: those of a language and of none, or all.</summary>
    private List<string> Views(string? culture) =>
    [
        .. _snapshot.Views.Index()
            .Where(view => (view.Item.Permission.Length == 0 || permissions.Contains(view.Item.Permission))
                && (culture is null || view.Item.Culture.Length == 0 || view.Item.Culture == culture))
            .Select(view => IndexMarks.View(view.Index)),
    ];

    private List<IReadOnlyList<string>> Marks(List<string> views, string? withoutFacet)
    {
        var marks = new List<IReadOnlyList<string>>();
        if (views.Count < _snapshot.Views.Count)
        {
            marks.Add(views);
        }

        foreach (var (facet, values) in request.Filters.Where(filter => filter.Key != withoutFacet && filter.Value.Count > 0))
        {
            var ids = _snapshot.ValueIds(facet, values).Select(IndexMarks.Value).ToList();
            marks.Add(ids.Count > 0 ? ids : [IndexMarks.None]);
        }

        return marks;
    }

    private async ValueTask<List<string>?> CorrectedAsync(Question question)
    {
        var spelling = await index.Language.SpellingAsync(_reader, _snapshot.Columns.Seq, cancellationToken);
        var corrected = question.LatinWords.Select(word => (Word: word, Better: spelling.Correct(word))).ToList();
        return corrected.Exists(word => word.Better is not null)
            ? [.. TextRuns.Of(question.Folded).Select(run => corrected.Find(word => word.Word == run.Text).Better ?? run.Text)]
            : null;
    }

    private async ValueTask<StoredDocument> InReadersLanguageAsync(StoredDocument document) =>
        request.Culture is not { } culture || _snapshot.Views[document.View].Culture is var own && (own.Length == 0 || own == culture)
            ? document
            : (await _reader.SiblingsAsync(document, cancellationToken)).Find(other =>
                _snapshot.Views[other.View] is var view && view.Culture == culture && (view.Permission.Length == 0 || permissions.Contains(view.Permission))) ?? document;

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
    /// <param name="Matching">Documents that match it, those of stricter plans among them; <see cref="MaxCounted"/> at most.</param>
    /// <param name="Numbers">Documents that no stricter plan found.</param>
    private sealed record Found(Plan Plan, List<string> Views, int Matching, List<int> Numbers);
}
