using System.Data.Common;
using CommunityKit.Data.Problems;
using CommunityKit.Packaging.Problems;
using Microsoft.Extensions.Logging;

namespace CommunityKit.Data.Databases;

/// <summary>
/// The database of one tenant in this process: the reading connections, the only way to write, the signals. One per tenant and process;
/// it outlives the generations of the tenant's runtime. Thread-safe.
/// </summary>
internal abstract class TenantDatabase : IAsyncDisposable
{
    private readonly ILogger _logger;

    private protected TenantDatabase(string tenantId, TenantDatabaseOptions options, TimeProvider clock, ILoggerFactory loggers)
    {
        TenantId = tenantId;
        Options = options;
        Clock = clock;
        Loggers = loggers;
        _logger = loggers.CreateLogger<TenantDatabase>();
        Signals = new DatabaseSignals(_logger);
    }

    public string TenantId { get; }

    public TenantDatabaseOptions Options { get; }

    public DatabaseProvider Provider => Options.Provider;

    public TimeProvider Clock { get; }

    public ILoggerFactory Loggers { get; }

    /// <summary>Told after commits, by this process and, on PostgreSQL, by others.</summary>
    public DatabaseSignals Signals { get; }

    protected abstract IWriteGate Gate { get; }

    /// <summary>Opens or creates the database: folder and file, or schema.</summary>
    /// <exception cref="ProblemException">CK1507: it cannot be opened.</exception>
    public static async Task<TenantDatabase> OpenAsync(
        string tenantId, TenantDatabaseOptions options, TimeProvider clock, ILoggerFactory loggers, CancellationToken cancellationToken)
    {
        try
        {
            return options.Provider == DatabaseProvider.Sqlite
                ? await SqliteTenantDatabase.OpenAsync(tenantId, options, clock, loggers, cancellationToken)
                : await PostgresTenantDatabase.OpenAsync(tenantId, options, clock, loggers, cancellationToken);
        }
        catch (Exception e) when (e is DbException or IOException or UnauthorizedAccessException or System.Net.Sockets.SocketException)
        {
            throw DataProblems.CannotBegin(tenantId, e);
        }
    }

    /// <summary>
    /// Deletes a database for ever. Nobody may have it open. A SQLite file goes with its folder, which is the caller's; a schema goes here.
    /// </summary>
    /// <exception cref="ProblemException">CK1507: the server cannot be reached.</exception>
    public static async Task DeleteAsync(string tenantId, TenantDatabaseOptions options, CancellationToken cancellationToken)
    {
        if (options.Provider == DatabaseProvider.Sqlite)
        {
            return;
        }

        try
        {
            await PostgresTenantDatabase.DropSchemaAsync(options, cancellationToken);
        }
        catch (Exception e) when (e is DbException or System.Net.Sockets.SocketException)
        {
            throw DataProblems.CannotBegin(tenantId, e);
        }
    }

    /// <summary>An open connection that the database refuses to write through. The caller disposes it.</summary>
    public abstract ValueTask<DbConnection> OpenReadAsync(CancellationToken cancellationToken);

    /// <summary>
    /// An open connection outside the gate, for the migration runner and for statements that must not wait for it. The caller disposes it.
    /// </summary>
    public abstract ValueTask<DbConnection> OpenWriteAsync(CancellationToken cancellationToken);

    /// <summary>Takes the lock that one module change of this tenant holds at a time, over all processes.</summary>
    /// <param name="owner">Who wants it, for the message that others see: operation, host, no personal data.</param>
    /// <param name="timeout">How long to wait for the present holder.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>Held until disposed; the death of the process frees it.</returns>
    /// <exception cref="ProblemException">CK1520: somebody else still holds it; the message says who.</exception>
    public abstract Task<IAsyncDisposable> LockForChangeAsync(string owner, TimeSpan timeout, CancellationToken cancellationToken);

    /// <summary>Begins to hear what other processes tell this tenant. Nothing to hear on SQLite.</summary>
    public virtual void Listen()
    {
    }

    /// <summary>What was planned for tables that are gone may not fit those of the same name that come after them.</summary>
    public virtual void TablesWereRemoved()
    {
    }

    /// <summary>Runs <paramref name="work"/> through the gate; after the commit tells the signals, then returns the result.</summary>
    /// <typeparam name="T">Type of the result.</typeparam>
    public async Task<T> WriteAsync<T>(Func<WriteScope, CancellationToken, ValueTask<T>> work, CancellationToken cancellationToken)
    {
        WriteScope? committed = null;
        var result = await Gate.ExecuteAsync(
            async (connection, transaction, token) =>
            {
                var scope = new WriteScope(connection, transaction, Provider, Clock.GetUtcNow());
                var value = await work(scope, token);
                await NotifyAsync(scope, token);
                committed = scope;
                return value;
            },
            cancellationToken);
        Tell(committed!);
        Committed(committed!);
        return result;
    }

    public Task WriteAsync(Func<WriteScope, CancellationToken, ValueTask> work, CancellationToken cancellationToken) =>
        WriteAsync(
            async (scope, token) =>
            {
                await work(scope, token);
                return true;
            },
            cancellationToken);

    public abstract ValueTask DisposeAsync();

    /// <summary>Puts the signals into the transaction, where the database carries them to other processes.</summary>
    protected virtual ValueTask NotifyAsync(WriteScope scope, CancellationToken cancellationToken) => default;

    /// <summary>After the commit, for what other processes need not hear in the transaction.</summary>
    protected virtual void Committed(WriteScope scope)
    {
    }

    private void Tell(WriteScope scope)
    {
        foreach (var action in scope.Actions)
        {
            try
            {
                action();
            }
            catch (Exception e)
            {
                _logger.LogError(e, "An action after a commit failed");
            }
        }

        foreach (var signal in scope.Signals)
        {
            Signals.Raise(signal);
        }
    }
}
