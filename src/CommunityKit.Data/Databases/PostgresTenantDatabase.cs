using System.Data.Common;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CommunityKit.Data.Databases;

/// <summary>
/// A schema in a PostgreSQL database. Tenants of one database share a pool, because all use the same connection string; the search path
/// is set after every open, and a forgotten one fails loudly: the kit puts nothing into <c>public</c>.
/// </summary>
internal sealed class PostgresTenantDatabase : TenantDatabase
{
    private readonly string _node = Guid.NewGuid().ToString("n");
    private readonly PostgresWriteGate _gate;
    private readonly WorkNotifier _notifier;
    private readonly Lock _listenLock = new();
    private IAsyncDisposable? _listening;

    private PostgresTenantDatabase(string tenantId, TenantDatabaseOptions options, TimeProvider clock, ILoggerFactory loggers)
        : base(tenantId, options, clock, loggers)
    {
        _gate = new PostgresWriteGate(() => new NpgsqlConnection(options.ConnectionString), options.Schema);
        _notifier = new WorkNotifier(NotifyWorkAsync, loggers.CreateLogger<WorkNotifier>());

        // Another node may have removed a module's tables before it installed the module anew.
        Signals.Listen(signal =>
        {
            if (signal.Kind is SignalKind.Generation or SignalKind.CaughtUp)
            {
                TablesWereRemoved();
            }
        });
    }

    /// <summary>First statement on a connection that reads.</summary>
    public string ReadPreamble => $"SET search_path TO \"{Options.Schema}\"; SET default_transaction_read_only TO on";

    protected override IWriteGate Gate => _gate;

    public static new async Task<TenantDatabase> OpenAsync(
        string tenantId, TenantDatabaseOptions options, TimeProvider clock, ILoggerFactory loggers, CancellationToken cancellationToken)
    {
        await using (var connection = new NpgsqlConnection(options.ConnectionString))
        {
            await connection.OpenAsync(cancellationToken);

            await CreateSchemaAsync(connection, options.Schema, cancellationToken);
        }

        return new PostgresTenantDatabase(tenantId, options, clock, loggers);
    }

    public static async Task DropSchemaAsync(TenantDatabaseOptions options, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(options.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        await connection.ExecuteAsync(null, $"DROP SCHEMA IF EXISTS \"{options.Schema}\" CASCADE", cancellationToken);
    }

    public override ValueTask<DbConnection> OpenReadAsync(CancellationToken cancellationToken) =>
        OpenAsync(ReadPreamble, cancellationToken);

    public override ValueTask<DbConnection> OpenWriteAsync(CancellationToken cancellationToken) =>
        OpenAsync($"SET search_path TO \"{Options.Schema}\"", cancellationToken);

    public override Task<IAsyncDisposable> LockForChangeAsync(string owner, TimeSpan timeout, CancellationToken cancellationToken) =>
        PostgresChangeLock.TakeAsync(TenantId, Options, owner, timeout, cancellationToken);

    public override void Listen()
    {
        lock (_listenLock)
        {
            _listening ??= PostgresListener.Join(
                Options.ConnectionString, Options.Schema, _node, Signals, Loggers.CreateLogger<PostgresListener>());
        }
    }

    public override void TablesWereRemoved()
    {
        using var any = new NpgsqlConnection(Options.ConnectionString);
        NpgsqlConnection.ClearPool(any);
    }

    public override async ValueTask DisposeAsync()
    {
        if (_listening is not null)
        {
            await _listening.DisposeAsync();
        }

        await _gate.DisposeAsync();
        await _notifier.DisposeAsync();
    }

    // Rare signals travel in the transaction and are never lost; the frequent one is told afterwards.
    protected override async ValueTask NotifyAsync(WriteScope scope, CancellationToken cancellationToken)
    {
        foreach (var signal in scope.Signals.Where(s => !s.IsWork))
        {
            await NotifyAsync(scope.Connection, scope.Transaction, signal, cancellationToken);
        }
    }

    protected override void Committed(WriteScope scope)
    {
        if (scope.Signals.Any(s => s.IsWork))
        {
            _notifier.Request();
        }
    }

    /// <summary>Looks first: a role that may use the schema need not be allowed to create one.</summary>
    private static async Task CreateSchemaAsync(NpgsqlConnection connection, string schema, CancellationToken cancellationToken)
    {
        // "If not exists" alone is not safe against a second process that creates it at the same moment.
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await connection.ExecuteAsync(
            transaction,
            "SELECT pg_advisory_xact_lock(hashtextextended('ck-schema:' || @schema, 0))",
            cancellationToken,
            ("schema", schema));
        var known = await connection.QueryAsync(
            transaction, "SELECT 1 FROM pg_namespace WHERE nspname = @schema", _ => true, cancellationToken, ("schema", schema));
        if (known.Count == 0)
        {
            await connection.ExecuteAsync(transaction, $"CREATE SCHEMA \"{schema}\"", cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
    }

    private async Task NotifyWorkAsync()
    {
        await using var connection = new NpgsqlConnection(Options.ConnectionString);
        await connection.OpenAsync();
        await NotifyAsync(connection, null, DatabaseSignal.Work, CancellationToken.None);
    }

    private Task<int> NotifyAsync(
        DbConnection connection, DbTransaction? transaction, DatabaseSignal signal, CancellationToken cancellationToken) =>
        connection.ExecuteAsync(
            transaction,
            "SELECT pg_notify(@channel, @payload)",
            cancellationToken,
            ("channel", PostgresListener.Channel),
            ("payload", signal.ToPayload(_node, Options.Schema)));

    private async ValueTask<DbConnection> OpenAsync(string preamble, CancellationToken cancellationToken)
    {
        var connection = new NpgsqlConnection(Options.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            await connection.ExecuteAsync(null, preamble, cancellationToken);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }
}
