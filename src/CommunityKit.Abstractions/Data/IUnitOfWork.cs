namespace CommunityKit.Data;

/// <summary>
/// The only way to write: one transaction over the tables of all modules and the outbox of this tenant. Thread-safe.
/// </summary>
/// <remarks>
/// SQLite: the work runs on the tenant's single writer, several works share one commit, a failing work is rolled back alone.
/// PostgreSQL: the work runs in its own READ COMMITTED transaction and is repeated after a deadlock, so it must have no effect
/// outside the transaction. In both cases await nothing but the transaction's own database calls; on SQLite a work that waits
/// for anything else is refused. A statement that failed leaves the work nothing to do but end: no savepoint is set around a save, and
/// PostgreSQL refuses what follows; an insert that may lose a race is <c>TryInsertAsync</c>. Decrement hot rows (stock, seats, coupons) last and by conditional update.
/// </remarks>
public interface IUnitOfWork
{
    /// <summary>Runs <paramref name="work"/> and commits; rolls everything back if it throws.</summary>
    /// <typeparam name="T">Type of the result.</typeparam>
    /// <param name="work">Reads and writes through the transaction. May be run more than once.</param>
    /// <param name="cancellationToken">Cancels the wait for the writer and the work, not a commit under way.</param>
    /// <returns>The result of the work, after the commit.</returns>
    Task<T> ExecuteAsync<T>(Func<Transaction, CancellationToken, ValueTask<T>> work, CancellationToken cancellationToken);

    /// <summary>Runs <paramref name="work"/> and commits; rolls everything back if it throws.</summary>
    /// <param name="work">Reads and writes through the transaction. May be run more than once.</param>
    /// <param name="cancellationToken">Cancels the wait for the writer and the work, not a commit under way.</param>
    Task ExecuteAsync(Func<Transaction, CancellationToken, ValueTask> work, CancellationToken cancellationToken) =>
        ExecuteAsync(
            async (transaction, ct) =>
            {
                await work(transaction, ct);
                return true;
            },
            cancellationToken);
}
