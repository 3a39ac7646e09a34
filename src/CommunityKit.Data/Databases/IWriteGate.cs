using System.Data.Common;

namespace CommunityKit.Data.Databases;

/// <summary>Runs transactions that write. Thread-safe; disposal finishes what is queued and refuses the rest.</summary>
internal interface IWriteGate : IAsyncDisposable
{
    /// <summary>Runs <paramref name="work"/> in a transaction; the task ends after the commit.</summary>
    /// <typeparam name="T">Type of the result.</typeparam>
    /// <param name="work">May run more than once; must not end the transaction.</param>
    /// <param name="cancellationToken">Cancels the wait and the work, not a commit under way.</param>
    Task<T> ExecuteAsync<T>(
        Func<DbConnection, DbTransaction, CancellationToken, ValueTask<T>> work, CancellationToken cancellationToken);
}
