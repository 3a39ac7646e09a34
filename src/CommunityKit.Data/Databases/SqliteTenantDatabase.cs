using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using SQLitePCL;

namespace CommunityKit.Data.Databases;

/// <summary>A SQLite file in WAL mode: many readers, one writing thread.</summary>
internal sealed class SqliteTenantDatabase : TenantDatabase
{
    /// <summary>Waits for writers of other processes, such as the command line; the gate keeps those of this process in line.</summary>
    public const string ReadPragmas =
        "PRAGMA busy_timeout=5000; PRAGMA foreign_keys=1; PRAGMA temp_store=memory; PRAGMA cache_size=-16000; PRAGMA query_only=1";

    // FULL: a paid order survives a power cut. Group commit makes it affordable.
    private const string WritePragmas =
        "PRAGMA busy_timeout=5000; PRAGMA foreign_keys=1; PRAGMA temp_store=memory; PRAGMA cache_size=-16000; PRAGMA synchronous=FULL; "
        + "PRAGMA journal_size_limit=16777216";

    private static readonly ConditionalWeakTable<sqlite3, object> PreparedHandles = [];

    private readonly SqliteWriteGate _gate;
    private readonly string _writeString;

    static SqliteTenantDatabase()
    {
        // Counting its memory costs SQLite a lock of the whole process at every allocation, and nobody asks for the count. Only before the
        // first connection of the process; after one, SQLite refuses and goes on counting.
        Batteries_V2.Init();
        _ = raw.sqlite3_config(raw.SQLITE_CONFIG_MEMSTATUS, 0);
    }

    private SqliteTenantDatabase(string tenantId, TenantDatabaseOptions options, TimeProvider clock, ILoggerFactory loggers)
        : base(tenantId, options, clock, loggers)
    {
        ReadString = ConnectionString(options.File, isPooled: true);
        _writeString = ConnectionString(options.File, isPooled: false);
        _gate = new SqliteWriteGate(tenantId, OpenWrite, loggers.CreateLogger<SqliteWriteGate>());
    }

    /// <summary>Connection string of the reading pool; a connection from it needs <see cref="PrepareForReading"/>.</summary>
    public string ReadString { get; }

    protected override IWriteGate Gate => _gate;

    public static new async Task<TenantDatabase> OpenAsync(
        string tenantId, TenantDatabaseOptions options, TimeProvider clock, ILoggerFactory loggers, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(options.File)!);
        await using (var connection = new SqliteConnection(ConnectionString(options.File, isPooled: false)))
        {
            await connection.OpenAsync(cancellationToken);
            await connection.ExecuteAsync(null, "PRAGMA busy_timeout=5000; PRAGMA journal_mode=WAL", cancellationToken);
        }

        return new SqliteTenantDatabase(tenantId, options, clock, loggers);
    }

    /// <summary>Sets the pragmas of a reading connection once in its life; a pooled one comes back with them.</summary>
    public static void PrepareForReading(SqliteConnection connection)
    {
        var handle = connection.Handle!;
        if (PreparedHandles.TryGetValue(handle, out _))
        {
            return;
        }

        SqliteException.ThrowExceptionForRC(raw.sqlite3_exec(handle, ReadPragmas), handle);
        PreparedHandles.AddOrUpdate(handle, handle);
    }

    public override async ValueTask<DbConnection> OpenReadAsync(CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(ReadString);
        await connection.OpenAsync(cancellationToken);
        PrepareForReading(connection);
        return connection;
    }

    public override ValueTask<DbConnection> OpenWriteAsync(CancellationToken cancellationToken) => new(OpenWrite());

    public override Task<IAsyncDisposable> LockForChangeAsync(string owner, TimeSpan timeout, CancellationToken cancellationToken) =>
        FileChangeLock.TakeAsync(TenantId, Path.GetDirectoryName(Options.File)!, owner, timeout, cancellationToken);

    public override async ValueTask DisposeAsync()
    {
        await _gate.DisposeAsync();
        await using var pool = new SqliteConnection(ReadString);
        SqliteConnection.ClearPool(pool);
    }

    private static string ConnectionString(string file, bool isPooled) =>
        new SqliteConnectionStringBuilder { DataSource = file, Pooling = isPooled, DefaultTimeout = 30 }.ConnectionString;

    private SqliteConnection OpenWrite()
    {
        var connection = new SqliteConnection(_writeString);
        try
        {
            connection.Open();
            SqliteException.ThrowExceptionForRC(raw.sqlite3_exec(connection.Handle, WritePragmas), connection.Handle);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
