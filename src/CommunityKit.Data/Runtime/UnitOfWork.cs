using CommunityKit.Data.Databases;
using CommunityKit.Data.Work;

namespace CommunityKit.Data.Runtime;

/// <summary>The contract's unit of work for one runtime. Thread-safe.</summary>
internal sealed class UnitOfWork(TenantDatabase database, ContextMap contexts, WorkJson json) : IUnitOfWork
{
    public Task<T> ExecuteAsync<T>(Func<Transaction, CancellationToken, ValueTask<T>> work, CancellationToken cancellationToken) =>
        ExecuteAsync((transaction, _, token) => work(transaction, token), cancellationToken);

    /// <summary>The same for the kit's own parts, which also write to the kit's own tables.</summary>
    public Task<T> ExecuteAsync<T>(
        Func<Transaction, WriteScope, CancellationToken, ValueTask<T>> work, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async (scope, token) =>
            {
                using var transaction = new TenantTransaction(scope, contexts, json);
                var result = await work(transaction, scope, token);
                await transaction.FlushAsync(token);
                return result;
            },
            cancellationToken);
}
