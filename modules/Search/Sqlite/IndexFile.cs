using System.Collections.Concurrent;
using System.Globalization;
using CommunityKit.Search.Answering;
using Microsoft.Data.Sqlite;

namespace CommunityKit.Search.Sqlite;

/// <summary>One index file: readers for searches, one writer for changes, the snapshot in memory. Thread-safe.</summary>
internal sealed class IndexFile : IDisposable
{
    private readonly ConcurrentBag<IndexReader> _readers = [];
    private readonly SemaphoreSlim _reading = new(Math.Max(2, Environment.ProcessorCount));
    private readonly SemaphoreSlim _writing = new(1, 1);
    private readonly Lock _refresh = new();
    private volatile IndexSnapshot _snapshot = IndexSnapshot.Empty;
    private int _leases = 1;
    private IndexWriter? _writer;

    private IndexFile(string path, Lexicon lexicon)
    {
        Path = path;
        Language = new IndexLanguage(lexicon);
    }

    public string Path { get; }

    /// <summary>The words by which the titles in the file are cut.</summary>
    public IndexLanguage Language { get; }

    /// <summary>Makes a new, empty file.</summary>
    public static IndexFile Create(string path, Lexicon lexicon, DateTimeOffset? builtAt)
    {
        using (var connection = Connect(path, SqliteOpenMode.ReadWriteCreate))
        {
            Run(connection, "PRAGMA journal_mode = WAL");
            Run(connection, IndexSchema.Tables);
            Run(connection, IndexSchema.Weights);
            using var put = new SqliteStatement(connection, "INSERT INTO meta (key, value) VALUES (@1, @2)", 2);
            put.Execute("format", IndexSchema.Format);
            put.Execute("seq", 0L);
            put.Execute("built", builtAt?.ToUnixTimeMilliseconds());
            put.Execute("lexicon", string.Join('\n', lexicon.Words));
        }

        return new IndexFile(path, lexicon);
    }

    /// <summary>Opens a file; null if it is none of this format.</summary>
    public static IndexFile? Open(string path)
    {
        try
        {
            using var connection = Connect(path, SqliteOpenMode.ReadWrite);
            using var get = new SqliteStatement(connection, "SELECT value FROM meta WHERE key = @1", 1);
            return get.Scalar<long>("format") == IndexSchema.Format
                ? new IndexFile(path, new Lexicon((get.Scalar<string>("lexicon") ?? "").Split('\n')))
                : null;
        }
        catch (SqliteException)
        {
            return null;
        }
    }

    /// <summary>True while the file may be used; must be followed by <see cref="Release"/>.</summary>
    public bool TryLease()
    {
        for (var leases = Volatile.Read(ref _leases); leases > 0; leases = Volatile.Read(ref _leases))
        {
            if (Interlocked.CompareExchange(ref _leases, leases + 1, leases) == leases)
            {
                return true;
            }
        }

        return false;
    }

    public void Release()
    {
        if (Interlocked.Decrement(ref _leases) == 0)
        {
            Close();
        }
    }

    /// <summary>No new leases; the file is closed when the last one ends.</summary>
    public void Dispose() => Release();

    /// <summary>Runs a reading in one transaction, so that it sees one state of the file and the snapshot of it or a later one.</summary>
    public async ValueTask<T> ReadAsync<T>(Func<IndexReader, IndexSnapshot, ValueTask<T>> read, CancellationToken cancellationToken)
    {
        // No more searches at once than cores: in a queue each one is done sooner than side by side.
        await _reading.WaitAsync(cancellationToken);
        try
        {
            var reader = _readers.TryTake(out var free) ? free : new IndexReader(Connect(Path, SqliteOpenMode.ReadWrite));
            try
            {
                return await reader.InTransactionAsync(() => read(reader, Refreshed(reader)));
            }
            finally
            {
                _readers.Add(reader);
            }
        }
        finally
        {
            _reading.Release();
        }
    }

    public async ValueTask<T> WriteAsync<T>(Func<IndexWriter, T> write, CancellationToken cancellationToken)
    {
        await _writing.WaitAsync(cancellationToken);
        try
        {
            _writer ??= new IndexWriter(Connect(Path, SqliteOpenMode.ReadWrite), Language.Lexicon);
            return _writer.InTransaction(() => write(_writer));
        }
        finally
        {
            _writing.Release();
        }
    }

    private IndexSnapshot Refreshed(IndexReader reader)
    {
        var seq = reader.Seq();
        var known = _snapshot;
        if (known.Columns.Seq >= seq)
        {
            // What a reader of an older state finds must not be kept for the newer one.
            return known.Columns.Seq == seq ? known : known.WithoutAnswers();
        }

        lock (_refresh)
        {
            known = _snapshot;
            return known.Columns.Seq < seq ? _snapshot = reader.Refresh(known, seq) : known.Columns.Seq == seq ? known : known.WithoutAnswers();
        }
    }

    private static SqliteConnection Connect(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false }.ToString());
        connection.Open();
        Run(connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA busy_timeout = 10000; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -16000; PRAGMA mmap_size = {1L << 30}; PRAGMA temp_store = MEMORY"));
        return connection;
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private void Close()
    {
        while (_readers.TryTake(out var reader))
        {
            reader.Dispose();
        }

        _writer?.Dispose();
        _reading.Dispose();
        _writing.Dispose();
    }
}
