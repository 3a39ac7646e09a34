using System.Data;
using System.Data.Common;
using CommunityKit.Data.Problems;
using Npgsql;

namespace CommunityKit.Data.Databases;

/// <summary>
/// A READ COMMITTED transaction per work on a connection of the pool, repeated after a deadlock or a serialization failure.
/// </summary>
/// <param name="create">Makes a connection; the transaction sets the search path.</param>
/// <param name="schema">Schema of the tenant.</param>
internal sealed class PostgresWriteGate(Func<NpgsqlConnection> create, string schema) : IWriteGate
{
    /// <summary>Writers of one tenant at a time, so that a storm in one shop does not take the pool from the others.</summary>
    private const int MaxWriters = 24;
    private const int MaxAttempts = 6;

    private readonly SemaphoreSlim _writers = new(MaxWriters);
    private volatile bool _isClosed;

    public async Task<T> ExecuteAsync<T>(
        Func<DbConnection, DbTransaction, CancellationToken, ValueTask<T>> work, CancellationToken cancellationToken)
    {
        WorkInProgress.RefuseNested();
        await _writers.WaitAsync(cancellationToken);
        try
        {
            for (var attempt = 1; ; attempt++)
            {
                if (_isClosed)
                {
                    throw DataProblems.Exception("CK1513");
                }

                try
                {
                    return await OnceAsync(work, cancellationToken);
                }
                catch (Exception e) when (attempt < MaxAttempts && IsTransient(e))
                {
                    var wait = Random.Shared.Next(1, 1 + (5 << attempt));
                    await Task.Delay(TimeSpan.FromMilliseconds(wait), cancellationToken);
                }
            }
        }
        finally
        {
            _writers.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        _isClosed = true;
        for (var i = 0; i < MaxWriters; i++)
        {
            await _writers.WaitAsync();
        }

        // Not disposed: a late caller must get the message of the closed gate, not an ObjectDisposedException.
        _writers.Release(MaxWriters);
    }

    private static bool IsTransient(Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException)
        {
            if (exception is PostgresException { SqlState: PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure })
            {
                return true;
            }
        }

        return false;
    }

    private async Task<T> OnceAsync<T>(
        Func<DbConnection, DbTransaction, CancellationToken, ValueTask<T>> work, CancellationToken cancellationToken)
    {
        await using var connection = create();
        await connection.OpenAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellationToken);

        // BEGIN travels with the first statement, so setting the search path costs the only extra round trip.
        await connection.ExecuteAsync(transaction, $"SET LOCAL search_path TO \"{schema}\"", cancellationToken);
        T result;
        using (WorkInProgress.Enter())
        {
            result = await work(connection, transaction, cancellationToken);
        }

        if (transaction.Connection is null)
        {
            throw DataProblems.Exception("CK1514");
        }

        await transaction.CommitAsync(CancellationToken.None);
        return result;
    }
}
