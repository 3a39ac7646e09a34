using System.Data.Common;
using CommunityKit.Data.Problems;

namespace CommunityKit.Data.Databases;

/// <summary>One queued unit of work of a <see cref="SqliteWriteGate"/>.</summary>
internal abstract class SqliteWork(CancellationToken cancellationToken)
{
    private const int Waiting = 0;
    private const int Started = 1;
    private const int Cancelled = 2;

    // The caller's culture, activity and request must be what the work sees, though it runs on the writer's thread.
    private readonly ExecutionContext? _context = ExecutionContext.Capture();
    private int _state;

    /// <summary>True when the work awaited something that was not its own database call, and may still be running somewhere.</summary>
    public bool IsStray { get; protected set; }

    protected CancellationToken CancellationToken { get; } = cancellationToken;

    /// <summary>False when the caller gave up while the work was queued.</summary>
    public bool TryStart() => Interlocked.CompareExchange(ref _state, Started, Waiting) != Cancelled;

    /// <summary>Runs the work to its end on this thread. Null, or why it failed.</summary>
    public Exception? Run(DbConnection connection, DbTransaction transaction)
    {
        Exception? failure = null;
        if (_context is null)
        {
            Guarded();
        }
        else
        {
            ExecutionContext.Run(_context, _ => Guarded(), null);
        }

        return failure;

        void Guarded()
        {
            using (WorkInProgress.Enter())
            {
                try
                {
                    CancellationToken.ThrowIfCancellationRequested();
                    RunCore(connection, transaction);
                }
                catch (Exception e)
                {
                    failure = e;
                }
            }
        }
    }

    /// <summary>Tells the caller that the commit has happened.</summary>
    public abstract void Complete();

    /// <summary>Tells the caller that nothing of the work remains.</summary>
    public abstract void Fail(Exception exception);

    protected bool TryCancel() => Interlocked.CompareExchange(ref _state, Cancelled, Waiting) == Waiting;

    protected abstract void RunCore(DbConnection connection, DbTransaction transaction);
}
