using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CommunityKit.Search.Feeding;

/// <summary>
/// Brings what the modules' sources have into the index: at least once, in their order, from where the index stands. Who asks while it runs
/// makes it run once more. One per runtime, thread-safe.
/// </summary>
internal sealed partial class SearchFeed(ISearchIndex index, IServiceScopeFactory scopes, TimeProvider clock, ILogger<SearchFeed> log) : IDisposable
{
    private const int BatchSize = 500;

    private readonly SemaphoreSlim _running = new(1, 1);
    private int _isWanted;
    private volatile RebuildProgress? _progress;

    /// <summary>How far the building of the index on this node is; null when none is under way.</summary>
    public RebuildProgress? Progress => _progress;

    /// <summary>Reads what is new in all sources. Returns at once while another reading runs, which then reads once more.</summary>
    /// <exception cref="SourceFailedException">Sources that failed; the others were read.</exception>
    public async Task FollowAsync(CancellationToken cancellationToken)
    {
        Volatile.Write(ref _isWanted, 1);
        while (Volatile.Read(ref _isWanted) == 1 && await _running.WaitAsync(0, cancellationToken))
        {
            try
            {
                Volatile.Write(ref _isWanted, 0);
                await ReadAsync(cancellationToken);
            }
            finally
            {
                _running.Release();
            }
        }
    }

    /// <summary>Builds the index anew from all sources.</summary>
    public async Task RebuildAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        _progress = new RebuildProgress(0, clock.GetUtcNow());
        try
        {
            await index.RebuildAsync(EverythingAsync(scope.ServiceProvider, cancellationToken), cancellationToken);
        }
        finally
        {
            _progress = null;
        }

        await FollowAsync(cancellationToken);
    }

    public void Dispose() => _running.Dispose();

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var sources = scope.ServiceProvider.GetServices<ISearchSource>().ToList();
        if (await IsNewAsync(sources, cancellationToken))
        {
            // Filling a new index is building it: it costs no more and gives the index the words of the titles.
            await index.RebuildAsync(EverythingAsync(scope.ServiceProvider, cancellationToken), cancellationToken);
            return;
        }

        await index.KeepOnlyAsync([.. sources.Select(source => source.Name)], cancellationToken);
        var failed = new List<string>();
        foreach (var source in sources)
        {
            try
            {
                var since = await index.CursorAsync(source.Name, cancellationToken);
                await foreach (var batch in Batches(source, since, cancellationToken))
                {
                    if (!await index.ApplyAsync(batch, cancellationToken))
                    {
                        break;
                    }
                }
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                SourceFailed(log, source.Name, exception);
                failed.Add(source.Name);
            }
        }

        if (failed.Count > 0)
        {
            throw new SourceFailedException(failed);
        }
    }

    private async ValueTask<bool> IsNewAsync(List<ISearchSource> sources, CancellationToken cancellationToken)
    {
        foreach (var source in sources)
        {
            if ((await index.CursorAsync(source.Name, cancellationToken)).Value is not null)
            {
                return false;
            }
        }

        return true;
    }

    private async IAsyncEnumerable<SearchBatch> EverythingAsync(IServiceProvider services, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var source in services.GetServices<ISearchSource>())
        {
            await foreach (var batch in Batches(source, default, cancellationToken))
            {
                if (_progress is { } progress)
                {
                    _progress = progress with { Documents = progress.Documents + batch.Documents.Count };
                }

                yield return batch;
            }
        }
    }

    /// <summary>Documents of one place in the order stay in one batch: the cursor cannot point between them.</summary>
    private static async IAsyncEnumerable<SearchBatch> Batches(ISearchSource source, SearchCursor since, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var documents = new List<SearchDocument>();
        await foreach (var document in source.ReadAsync(since, cancellationToken))
        {
            if (documents.Count >= BatchSize && documents[^1].Cursor != document.Cursor)
            {
                yield return new SearchBatch(source.Name, since, documents[^1].Cursor, documents);
                since = documents[^1].Cursor;
                documents = [];
            }

            documents.Add(document);
        }

        if (documents.Count > 0)
        {
            yield return new SearchBatch(source.Name, since, documents[^1].Cursor, documents);
        }
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Warning, Message = "Search source {Source} could not be read; its changes follow when it can.")]
    private static partial void SourceFailed(ILogger logger, string source, Exception exception);
}
