using System.Globalization;
using CommunityKit.Search.Answering;
using Microsoft.Data.Sqlite;

namespace CommunityKit.Search.Sqlite;

/// <summary>
/// The index in a file of its own, built on SQLite FTS5. A new file is built beside the old one; a small file beside them names the one in
/// use, so that a switch is one rename.
/// </summary>
internal sealed class SqliteSearchIndex(string folder, TimeProvider clock) : AnsweringIndex, IDisposable
{
    private const string Engine = "sqlite-fts5";
    private const string Pointer = "current";

    private readonly SemaphoreSlim _building = new(1, 1);
    private readonly Lock _opening = new();
    private IndexFile? _file;
    private bool _isDisposed;

    public override ValueTask<SearchCursor> CursorAsync(string source, CancellationToken cancellationToken) =>
        WithFileAsync(file => file.ReadAsync((reader, _) => new ValueTask<SearchCursor>(reader.Cursor(source)), cancellationToken));

    public override ValueTask<bool> ApplyAsync(SearchBatch batch, CancellationToken cancellationToken) =>
        WithFileAsync(file => file.WriteAsync(writer => writer.Apply(batch), cancellationToken));

    public override async ValueTask KeepOnlyAsync(IReadOnlyCollection<string> sources, CancellationToken cancellationToken) =>
        await WithFileAsync(file => file.WriteAsync(writer => writer.KeepOnly(sources), cancellationToken));

    public override async Task RebuildAsync(IAsyncEnumerable<SearchBatch> everything, CancellationToken cancellationToken)
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

    public override ValueTask<SearchIndexState> StateAsync(CancellationToken cancellationToken) => WithFileAsync(file => file.ReadAsync(
        (reader, _) =>
        {
            var counts = reader.Counts();
            return new ValueTask<SearchIndexState>(new SearchIndexState(Engine, counts.Values.Sum(), new FileInfo(file.Path).Length, reader.BuiltAt(), counts));
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

    protected override ValueTask<T> ReadAsync<T>(Func<IndexState, CancellationToken, ValueTask<T>> read, CancellationToken cancellationToken) =>
        WithFileAsync(file => file.ReadAsync((reader, snapshot) => read(new IndexState(reader, snapshot, file.Language), cancellationToken), cancellationToken));

    private async Task<IndexFile> BuildAsync(string path, IAsyncEnumerator<SearchBatch> batches, CancellationToken cancellationToken)
    {
        var (sample, hasMore) = await SampleAsync(batches);
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
