using System.Data.Common;
using System.Threading.Channels;
using CommunityKit.Data.Problems;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace CommunityKit.Data.Databases;

/// <summary>
/// The only writer of a SQLite file in this process: one thread, one connection. What waits is run in one transaction (at most
/// <see cref="BatchSize"/> works, a savepoint each), so that one durable commit serves them all; a work that fails is rolled back alone.
/// </summary>
internal sealed class SqliteWriteGate : IWriteGate
{
    public const int BatchSize = 64;
    private const int QueueLength = 1024;
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(1);

    private readonly Channel<SqliteWork> _queue = Channel.CreateBounded<SqliteWork>(
        new BoundedChannelOptions(QueueLength) { SingleReader = true, AllowSynchronousContinuations = false });

    private readonly string _name;
    private readonly Func<SqliteConnection> _open;
    private readonly ILogger _logger;
    private readonly Thread _thread;
    private readonly TaskCompletionSource _stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private SqliteWriter? _writer;

    /// <param name="name">Name of the tenant, for the thread and for messages.</param>
    /// <param name="open">Opens a connection for writing, with its pragmas.</param>
    /// <param name="logger">For what the callers do not see.</param>
    public SqliteWriteGate(string name, Func<SqliteConnection> open, ILogger logger)
    {
        _name = name;
        _open = open;
        _logger = logger;
        _thread = new Thread(Loop) { IsBackground = true, Name = $"writer of {name}" };
        _thread.Start();
    }

    public async Task<T> ExecuteAsync<T>(
        Func<DbConnection, DbTransaction, CancellationToken, ValueTask<T>> work, CancellationToken cancellationToken)
    {
        WorkInProgress.RefuseNested();
        cancellationToken.ThrowIfCancellationRequested();
        var item = new SqliteWork<T>(work, cancellationToken);
        try
        {
            await _queue.Writer.WriteAsync(item, cancellationToken);
        }
        catch (ChannelClosedException)
        {
            throw DataProblems.Exception("CK1513");
        }

        return await item.Task;
    }

    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _stopped.Task;
    }

    private void Loop()
    {
        try
        {
            var isDirty = false;
            while (WaitForWork(isDirty) is { } hasWork)
            {
                if (!hasWork)
                {
                    _writer?.TruncateLog();
                    isDirty = false;
                    continue;
                }

                RunBatch(TakeBatch([]));
                isDirty = true;
            }

            _writer?.TruncateLog();
        }
        finally
        {
            ReplaceWriter();
            _stopped.TrySetResult();
        }
    }

    /// <summary>True: there is work. False: there was none for a while. Null: the gate closes.</summary>
    private bool? WaitForWork(bool wakeWhenIdle)
    {
        var wait = _queue.Reader.WaitToReadAsync(CancellationToken.None).AsTask();
        return wakeWhenIdle && !wait.Wait(Idle, CancellationToken.None) ? false : wait.GetAwaiter().GetResult() ? true : null;
    }

    private List<SqliteWork> TakeBatch(List<SqliteWork> batch)
    {
        while (batch.Count < BatchSize && _queue.Reader.TryRead(out var item))
        {
            if (item.TryStart())
            {
                batch.Add(item);
            }
        }

        return batch;
    }

    /// <summary>
    /// Runs the works until one commit covers all that succeeded. When a work breaks the shared transaction it is refused and the others
    /// are run again, which the contract of the unit of work allows.
    /// </summary>
    private void RunBatch(List<SqliteWork> batch)
    {
        while (batch.Count > 0)
        {
            try
            {
                _writer ??= new SqliteWriter(_open());
                _writer.Begin();
            }
            catch (Exception e)
            {
                FailAll(batch, DataProblems.CannotBegin(_name, e));
                ReplaceWriter();
                return;
            }

            try
            {
                if (RunItems(batch) && Commit(batch))
                {
                    return;
                }
            }
            catch (Exception e)
            {
                // The connection itself failed between two works. Nothing was committed.
                FailAll(batch, e);
                ReplaceWriter();
                return;
            }
        }
    }

    /// <summary>False when the transaction was lost and the batch must be run again without the culprit.</summary>
    private bool RunItems(List<SqliteWork> batch)
    {
        for (var i = 0; i < batch.Count; i++)
        {
            var item = batch[i];
            _writer!.Save();
            var failure = item.Run(_writer.Connection, _writer.Transaction);
            if (failure is null && _writer.IsInTransaction)
            {
                _writer.Release();
                if (i == batch.Count - 1)
                {
                    TakeBatch(batch);
                }

                continue;
            }

            batch.RemoveAt(i--);
            if (item.IsStray)
            {
                // The stray work may still hold the connection: it gets no chance to write into somebody else's transaction.
                ReplaceWriter();
                item.Fail(failure!);
                return false;
            }

            if (!_writer.IsInTransaction)
            {
                item.Fail(_writer.WasEndedByWork || failure is null ? DataProblems.Exception("CK1514") : failure);
                _writer.End();
                return false;
            }

            _writer.RollBackToSave();
            item.Fail(failure!);
        }

        return true;
    }

    private bool Commit(List<SqliteWork> batch)
    {
        try
        {
            _writer!.Commit();
        }
        catch (Exception) when (batch.Count > 1)
        {
            // One of them cannot be committed (a deferred constraint, a full disk): alone, only the culprit fails.
            _writer!.End();
            foreach (var item in batch)
            {
                RunBatch([item]);
            }

            return true;
        }

        foreach (var item in batch)
        {
            item.Complete();
        }

        return true;
    }

    private static void FailAll(List<SqliteWork> batch, Exception exception)
    {
        foreach (var item in batch)
        {
            item.Fail(exception);
        }
    }

    private void ReplaceWriter()
    {
        try
        {
            _writer?.Abandon();
        }
        catch (Exception e)
        {
            _logger.LogWarning(e, "Closing an abandoned connection failed");
        }

        _writer = null;
    }
}
