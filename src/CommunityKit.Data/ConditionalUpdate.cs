using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace CommunityKit.Data;

/// <summary>
/// The way to change a hot row (stock, seats, coupons, points): one statement that checks and changes, never a read and then a write. Put
/// it
/// last in the unit of work, and let a CHECK constraint stand behind it.
/// </summary>
/// <example>
/// <code>
/// var isMine = await db.Stock.Where(s => s.Id == sku &amp;&amp; s.OnHand >= quantity)
///     .TryUpdateAsync(set => set.SetProperty(s => s.OnHand, s => s.OnHand - quantity), cancellationToken);
/// </code>
/// </example>
public static class ConditionalUpdate
{
    /// <summary>Changes the one row that fulfils the condition.</summary>
    /// <typeparam name="T">The entity.</typeparam>
    /// <param name="source">The row by its key, and the condition under which it may change.</param>
    /// <param name="change">The new values, computed from the row's own.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>True if the row was changed; false if the condition did not hold (sold out, full, not open any more).</returns>
    /// <exception cref="InvalidOperationException">More than one row was changed: the condition names no single row.</exception>
    public static async Task<bool> TryUpdateAsync<T>(
        this IQueryable<T> source, Action<UpdateSettersBuilder<T>> change, CancellationToken cancellationToken)
        where T : class
    {
        var rows = await source.ExecuteUpdateAsync(change, cancellationToken);
        return rows <= 1
            ? rows == 1
            : throw new InvalidOperationException(
                $"A conditional update of {typeof(T).Name} changed {rows} rows. Name one row by its key in the condition.");
    }
}
