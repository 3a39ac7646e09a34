using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Data;

/// <summary>Inserts that may lose a race for a unique key, as idempotency keys and memberships do.</summary>
public static class InsertIfAbsent
{
    /// <summary>
    /// Inserts a row unless one with the same unique key exists. Waits for a transaction that is just inserting the same key, so that the
    /// answer is final.
    /// </summary>
    /// <typeparam name="T">The entity.</typeparam>
    /// <param name="context">A writing context without unsaved changes.</param>
    /// <param name="entity">The row.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>
    /// True if it was inserted; false if any of its unique keys was taken. The transaction stays usable and the context does not track it.
    /// </returns>
    /// <exception cref="InvalidOperationException">The context has unsaved changes, which would be saved along or lost.</exception>
    public static async Task<bool> TryInsertAsync<T>(this ModuleDbContext context, T entity, CancellationToken cancellationToken)
        where T : class
    {
        if (context.ChangeTracker.HasChanges())
        {
            throw new InvalidOperationException($"Save the changes of {context.GetType().Name} before you try to insert.");
        }

        var entry = context.Add(entity);
        try
        {
            // With a savepoint a refused row does not spoil the transaction on PostgreSQL either.
            context.Database.AutoSavepointsEnabled = true;
            await context.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException e) when (DatabaseErrors.IsUniqueViolation(e))
        {
            entry.State = EntityState.Detached;
            return false;
        }
        finally
        {
            context.Database.AutoSavepointsEnabled = false;
        }
    }
}
