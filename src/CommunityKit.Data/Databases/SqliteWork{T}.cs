using System.Data.Common;
using CommunityKit.Data.Problems;

namespace CommunityKit.Data.Databases;

internal sealed class SqliteWork<T> : SqliteWork
{
    private readonly Func<DbConnection, DbTransaction, CancellationToken, ValueTask<T>> _work;
    private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenRegistration _cancellation;
    private T _result = default!;

    public SqliteWork(Func<DbConnection, DbTransaction, CancellationToken, ValueTask<T>> work, CancellationToken cancellationToken)
        : base(cancellationToken)
    {
        _work = work;
        _cancellation = cancellationToken.UnsafeRegister(static state => ((SqliteWork<T>)state!).CancelWait(), this);
    }

    public Task<T> Task => _done.Task;

    public override void Complete()
    {
        _cancellation.Dispose();
        _done.TrySetResult(_result);
    }

    public override void Fail(Exception exception)
    {
        _cancellation.Dispose();
        if (exception is OperationCanceledException && CancellationToken.IsCancellationRequested)
        {
            _done.TrySetCanceled(CancellationToken);
            return;
        }

        _done.TrySetException(exception);
    }

    protected override void RunCore(DbConnection connection, DbTransaction transaction)
    {
        var pending = _work(connection, transaction, CancellationToken);
        if (pending.IsCompleted)
        {
            _result = pending.GetAwaiter().GetResult();
            return;
        }

        IsStray = true;
        _ = pending.AsTask().ContinueWith(
            static task => _ = task.Exception,
            CancellationToken.None,
            TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
        throw DataProblems.Exception("CK1512");
    }

    private void CancelWait()
    {
        if (TryCancel())
        {
            _done.TrySetCanceled(CancellationToken);
        }
    }
}
