using System.Globalization;
using CommunityKit.Search.Documents;
using Microsoft.Data.Sqlite;

namespace CommunityKit.Search.Sqlite;

/// <summary>
/// The index in a file of its own, built on SQLite FTS5. A new file is built beside the old one; a small file beside them names the one in
/// use, so that a switch is one rename.
/// </summary>
internal sealed class SqliteSearchIndex(string folder, TimeProvider clock) : ISearchIndex, IDisposable
{
    private const string Engine = "sqlite-fts5";
    private const string Pointer = "current";
    private const int MaxSample = 60_000;

    private readonly SemaphoreSlim _building = new(1, 1);
    private readonly Lock _opening = new();
    private IndexFile? _file;
    private bool _isDisposed;

    public ValueTask<SearchResult> SearchAsync(SearchRequest request, CancellationToken cancellationToken)
    {
        var asked = request with
        {
            Limit = Math.Clamp(request.Limit, 1, SearchRequest.MaxLimit),
            Offset = Math.Clamp(request.Offset, 0, SearchRequest.MaxOffset),
        };
        return WithFileAsync(
            async file =>
            {
                var permissions = await PermissionsAsync(file, asked, cancellationToken);
                return await file.ReadAsync((reader, snapshot) => new FileSearch(file, reader, snapshot, asked, permissions).Run(), cancellationToken);
            });
    }

    public ValueTask<IReadOnlyList<string>> SuggestAsync(SuggestRequest request, CancellationToken cancellationToken)
    {
        var prefix = Folding.Fold(request.Text.Length > SearchRequest.MaxText ? request.Text[..SearchRequest.MaxText] : request.Text).Trim();
        var limit = Math.Clamp(request.Limit, 1, 20);
        return prefix.Length == 0
            ? new([])
            : WithFileAsync(file => file.ReadAsync<IReadOnlyList<string>>(
                (reader, snapshot) =>
                [
                    .. reader.Terms(prefix, request.Culture, limit * 3)
                        .DistinctBy(Folding.Fold, StringComparer.Ordinal)
                        .Where(term => new FileSearch(file, reader, snapshot, new SearchRequest(term) { Culture = request.Culture }, NoPermissions).FindsAny())
                        .Take(limit),
                ],
                cancellationToken));
    }

    public ValueTask<SearchCursor> CursorAsync(string source, CancellationToken cancellationToken) =>
        WithFileAsync(file => file.ReadAsync((reader, _) => reader.Cursor(source), cancellationToken));

    public ValueTask<bool> ApplyAsync(SearchBatch batch, CancellationToken cancellationToken) =>
        WithFileAsync(file => file.WriteAsync(writer => writer.Apply(batch), cancellationToken));

    public async ValueTask KeepOnlyAsync(IReadOnlyCollection<string> sources, CancellationToken cancellationToken) =>
        await WithFileAsync(file => file.WriteAsync(writer => writer.KeepOnly(sources), cancellationToken));

    public async Task RebuildAsync(IAsyncEnumerable<SearchBatch> everything, CancellationToken cancellationToken)
    {
        await _building.WaitAsync(cancellationToken);
        var path = Path.Combine(folder, $"index-{Guid.CreateVersion7(clock.GetUtcNow()):N}.db");
        try
        {
            Directory.CreateDirectory(folder);
            var batches = everything.GetAsyncEnumerator(cancellationToken);
            await using (batches)
            {
                var built = await BuildAsync(path, batches, cancellationToken);
                SwitchTo(built);
            }
        }
        catch
        {
            Delete(path);
            throw;
        }
        finally
        {
            _building.Release();
        }
    }

    public ValueTask<SearchIndexState> StateAsync(CancellationToken cancellationToken) => WithFileAsync(file => file.ReadAsync(
        (reader, _) =>
        {
            var counts = reader.Counts();
            return new SearchIndexState(Engine, counts.Values.Sum(), new FileInfo(file.Path).Length, reader.BuiltAt(), counts);
        },
        cancellationToken));

    public void Dispose()
    {
        lock (_opening)
        {
            _isDisposed = true;
            _file?.Dispose();
            _file = null;
        }
    }

    private static IReadOnlySet<string> NoPermissions { get; } = new HashSet<string>(StringComparer.Ordinal);

    private static async ValueTask<IReadOnlySet<string>> PermissionsAsync(IndexFile file, SearchRequest request, CancellationToken cancellationToken)
    {
        if (request.MaySee is not { } maySee)
        {
            return NoPermissions;
        }

        var named = await file.ReadAsync((_, snapshot) => snapshot.Views.Select(view => view.Permission).Where(p => p.Length > 0).Distinct(StringComparer.Ordinal).ToList(), cancellationToken);
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

    /// <summary>The first documents give the words by which all titles are cut, so they are held back until there are enough of them.</summary>
    private async Task<IndexFile> BuildAsync(string path, IAsyncEnumerator<SearchBatch> batches, CancellationToken cancellationToken)
    {
        var sample = new List<SearchBatch>();
        var hasMore = await batches.MoveNextAsync();
        for (var count = 0; hasMore && count < MaxSample; hasMore = await batches.MoveNextAsync())
        {
            sample.Add(batches.Current);
            count += batches.Current.Documents.Count;
        }

        var file = IndexFile.Create(path, LexiconOf(sample), clock.GetUtcNow());
        foreach (var batch in sample)
        {
            await file.WriteAsync(writer => writer.Apply(batch), cancellationToken);
        }

        for (; hasMore; hasMore = await batches.MoveNextAsync())
        {
            var batch = batches.Current;
            await file.WriteAsync(writer => writer.Apply(batch), cancellationToken);
        }

        await file.WriteAsync(writer => writer.Optimize(), cancellationToken);
        return file;
    }

    internal static Lexicon LexiconOf(IReadOnlyList<SearchBatch> sample)
    {
        var documents = sample.SelectMany(batch => batch.Documents).Where(document => !document.Deleted).ToList();
        var names = documents
            .SelectMany(document => DocumentTerms.Names(document.Brand).Concat(DocumentTerms.Names(document.Category)).Concat(DocumentTerms.Names(document.Keywords)))
            .SelectMany(name => TextRuns.Of(Folding.Fold(name)))
            .Where(run => run.IsIdeographic)
            .Select(run => run.Text);
        return new Lexicon(LexiconMiner.Mine([.. documents.Select(document => Folding.Fold(document.Title))]).Concat(names));
    }

    private async ValueTask<T> WithFileAsync<T>(Func<IndexFile, ValueTask<T>> use)
    {
        var file = Lease();
        try
        {
            return await use(file);
        }
        finally
        {
            file.Release();
        }
    }

    private IndexFile Lease()
    {
        lock (_opening)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            _file ??= OpenCurrent();
            _file.TryLease();
            return _file;
        }
    }

    private IndexFile OpenCurrent()
    {
        Directory.CreateDirectory(folder);
        var pointer = Path.Combine(folder, Pointer);
        var name = File.Exists(pointer) ? File.ReadAllText(pointer).Trim() : "";
        if (name.Length > 0 && File.Exists(Path.Combine(folder, name)) && IndexFile.Open(Path.Combine(folder, name)) is { } file)
        {
            return file;
        }

        var path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"index-{Guid.CreateVersion7(clock.GetUtcNow()):N}.db"));
        var empty = IndexFile.Create(path, Lexicon.Empty, builtAt: null);
        Point(path);
        return empty;
    }

    private void SwitchTo(IndexFile built)
    {
        IndexFile? old;
        lock (_opening)
        {
            if (_isDisposed)
            {
                built.Dispose();
                throw new OperationCanceledException("The shop's runtime ended while its index was built.");
            }

            Point(built.Path);
            old = _file;
            _file = built;
        }

        old?.Dispose();
        foreach (var left in Directory.EnumerateFiles(folder, "index-*.db").Where(path => path != built.Path))
        {
            Delete(left);
        }
    }

    private void Point(string path)
    {
        var pointer = Path.Combine(folder, Pointer);
        File.WriteAllText(pointer + ".new", Path.GetFileName(path));
        File.Move(pointer + ".new", pointer, overwrite: true);
    }

    /// <summary>What still reads the file keeps it on systems that allow that; elsewhere the next building takes it away.</summary>
    private static void Delete(string path)
    {
        foreach (var file in new[] { path, path + "-wal", path + "-shm" })
        {
            try
            {
                File.Delete(file);
            }
            catch (IOException)
            {
                // Still open: see above.
            }
        }
    }
}
