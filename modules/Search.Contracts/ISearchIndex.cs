namespace CommunityKit.Search;

/// <summary>
/// The shop's full-text index. The search module brings one; a module that registers another one in its services replaces it. No query
/// language crosses this seam: everything in a request is plain text or a value. Thread-safe.
/// </summary>
/// <remarks>
/// The index is a cache: all that is in it can be read again from the sources.
/// </remarks>
public interface ISearchIndex
{
    /// <summary>Finds documents.</summary>
    /// <param name="request">What is asked, by whom, and how much of it.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    ValueTask<SearchResult> SearchAsync(SearchRequest request, CancellationToken cancellationToken);

    /// <summary>Words and titles that go on from what was typed so far, the most useful first. Each of them finds something.</summary>
    /// <param name="request">What was typed, and how many are wanted.</param>
    /// <param name="cancellationToken">Cancels the look-up.</param>
    ValueTask<IReadOnlyList<string>> SuggestAsync(SuggestRequest request, CancellationToken cancellationToken);

    /// <summary>How far a source has been read; the default value when nothing of it is in the index.</summary>
    /// <param name="source">Name of the source.</param>
    /// <param name="cancellationToken">Cancels the look-up.</param>
    ValueTask<SearchCursor> CursorAsync(string source, CancellationToken cancellationToken);

    /// <summary>Takes in what changed, with the new cursor, as a whole or not at all.</summary>
    /// <param name="batch">Documents in the order of their changes; of two with the same id the later one counts.</param>
    /// <param name="cancellationToken">Cancels before anything is written.</param>
    /// <returns>False, and nothing changed, if the source's cursor is no longer <see cref="SearchBatch.Since"/>: somebody else read on.</returns>
    ValueTask<bool> ApplyAsync(SearchBatch batch, CancellationToken cancellationToken);

    /// <summary>Forgets every source that is not named, because its module is off.</summary>
    /// <param name="sources">Names of the sources of today.</param>
    /// <param name="cancellationToken">Cancels between sources.</param>
    ValueTask KeepOnlyAsync(IReadOnlyCollection<string> sources, CancellationToken cancellationToken);

    /// <summary>
    /// Builds the index anew while the old one goes on answering and taking in changes, then takes its place in one step. What changed in
    /// the sources meanwhile follows from the cursors of <paramref name="everything"/>.
    /// </summary>
    /// <param name="everything">All documents of all sources: per source batches from its start, each one following the one before.</param>
    /// <param name="cancellationToken">Gives the building up; the old index stays.</param>
    Task RebuildAsync(IAsyncEnumerable<SearchBatch> everything, CancellationToken cancellationToken);

    /// <summary>What the index holds.</summary>
    /// <param name="cancellationToken">Cancels the look-up.</param>
    ValueTask<SearchIndexState> StateAsync(CancellationToken cancellationToken);
}
