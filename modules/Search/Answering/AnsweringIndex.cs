using CommunityKit.Search.Documents;

namespace CommunityKit.Search.Answering;

/// <summary>
/// What the engines have in common: the steps from a strict to a loose reading of the question, filters, facets, marks. An engine stores
/// tokens and finds documents that have them.
/// </summary>
internal abstract class AnsweringIndex : ISearchIndex
{
    private const int MaxSample = 60_000;
    private const int MaxSuggestions = 20;

    private static readonly HashSet<string> NoPermissions = new(StringComparer.Ordinal);

    public async ValueTask<SearchResult> SearchAsync(SearchRequest request, CancellationToken cancellationToken)
    {
        var asked = request with
        {
            Limit = Math.Clamp(request.Limit, 1, SearchRequest.MaxLimit),
            Offset = Math.Clamp(request.Offset, 0, SearchRequest.MaxOffset),
        };
        var permissions = await PermissionsAsync(asked, cancellationToken);
        return await ReadAsync((state, token) => new Answer(state, asked, permissions, token).RunAsync(), cancellationToken);
    }

    public ValueTask<IReadOnlyList<string>> SuggestAsync(SuggestRequest request, CancellationToken cancellationToken)
    {
        var prefix = Folding.Fold(request.Text.Length > SearchRequest.MaxText ? request.Text[..SearchRequest.MaxText] : request.Text).Trim();
        return prefix.Length == 0 || prefix.Any(character => char.IsControl(character) || char.IsSurrogate(character))
            ? new([])
            : ReadAsync((state, token) => SuggestAsync(state, prefix, request.Culture, Math.Clamp(request.Limit, 1, MaxSuggestions), token), cancellationToken);
    }

    public abstract ValueTask<SearchCursor> CursorAsync(string source, CancellationToken cancellationToken);

    public abstract ValueTask<bool> ApplyAsync(SearchBatch batch, CancellationToken cancellationToken);

    public abstract ValueTask KeepOnlyAsync(IReadOnlyCollection<string> sources, CancellationToken cancellationToken);

    public abstract Task RebuildAsync(IAsyncEnumerable<SearchBatch> everything, CancellationToken cancellationToken);

    public abstract ValueTask<SearchIndexState> StateAsync(CancellationToken cancellationToken);

    /// <summary>Runs a reading on one state of the index.</summary>
    protected abstract ValueTask<T> ReadAsync<T>(Func<IndexState, CancellationToken, ValueTask<T>> read, CancellationToken cancellationToken);

    /// <summary>The first documents give the words by which all titles are cut, so they are held back until there are enough of them.</summary>
    /// <param name="batches">Everything; afterwards it stands at the first batch that is not in the sample, if there is one.</param>
    protected static async Task<(List<SearchBatch> Sample, bool HasMore)> SampleAsync(IAsyncEnumerator<SearchBatch> batches)
    {
        var sample = new List<SearchBatch>();
        var hasMore = await batches.MoveNextAsync();
        for (var count = 0; hasMore && count < MaxSample; hasMore = await batches.MoveNextAsync())
        {
            sample.Add(batches.Current);
            count += batches.Current.Documents.Count;
        }

        return (sample, hasMore);
    }

    /// <summary>The words of a shop.</summary>
    protected static Lexicon LexiconOf(IReadOnlyList<SearchBatch> sample)
    {
        var documents = sample.SelectMany(batch => batch.Documents).Where(document => !document.Deleted).ToList();
        var names = documents
            .SelectMany(document => DocumentTerms.Names(document.Brand).Concat(DocumentTerms.Names(document.Category)).Concat(DocumentTerms.Names(document.Keywords)))
            .SelectMany(name => TextRuns.Of(Folding.Fold(name)))
            .Where(run => run.IsIdeographic)
            .Select(run => run.Text);
        return new Lexicon(LexiconMiner.Mine([.. documents.Select(document => Folding.Fold(document.Title))]).Concat(names));
    }

    private static async ValueTask<IReadOnlyList<string>> SuggestAsync(
        IndexState state, string prefix, string? culture, int limit, CancellationToken cancellationToken)
    {
        var found = new List<string>();
        foreach (var term in (await state.Reader.TermsAsync(prefix, culture, limit * 3, cancellationToken)).DistinctBy(Folding.Fold, StringComparer.Ordinal))
        {
            if (await new Answer(state, new SearchRequest(term) { Culture = culture }, NoPermissions, cancellationToken).FindsAnyAsync())
            {
                found.Add(term);
                if (found.Count == limit)
                {
                    break;
                }
            }
        }

        return found;
    }

    private async ValueTask<IReadOnlySet<string>> PermissionsAsync(SearchRequest request, CancellationToken cancellationToken)
    {
        if (request.MaySee is not { } maySee)
        {
            return NoPermissions;
        }

        var named = await ReadAsync(
            (state, _) => new ValueTask<List<string>>([.. state.Snapshot.Views.Select(view => view.Permission).Where(p => p.Length > 0).Distinct(StringComparer.Ordinal)]),
            cancellationToken);
        var granted = new HashSet<string>(StringComparer.Ordinal);
        foreach (var permission in named)
        {
            if (await maySee(permission, cancellationToken))
            {
                granted.Add(permission);
            }
        }

        return granted;
    }
}
