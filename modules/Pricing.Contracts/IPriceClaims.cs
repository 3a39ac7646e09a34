using CommunityKit.Data;

namespace CommunityKit.Pricing;

/// <summary>
/// Takes and gives back the limited things of this module's quotes: coupon uses and budgets, flash pieces. Exact under contention:
/// conditional updates inside the caller's unit of work. Claims of kinds that other modules own are left alone. A scoped service.
/// </summary>
public interface IPriceClaims
{
    /// <summary>Takes everything for an order: all, or nothing and the answer says why. Repeating it changes nothing.</summary>
    /// <param name="transaction">The unit of work that places the order.</param>
    /// <param name="orderId">The order.</param>
    /// <param name="memberId">Member who buys; null for a guest.</param>
    /// <param name="claims">Claims of the quote.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>Why something could not be taken; empty when everything was.</returns>
    ValueTask<IReadOnlyList<PriceProblem>> TakeAsync(
        Transaction transaction, Guid orderId, Guid? memberId, IReadOnlyList<PriceClaim> claims, CancellationToken cancellationToken);

    /// <summary>Gives everything back that an order took. Repeating it changes nothing.</summary>
    /// <param name="transaction">The unit of work that cancels the order.</param>
    /// <param name="orderId">The order.</param>
    /// <param name="cancellationToken">Cancels.</param>
    ValueTask ReleaseAsync(Transaction transaction, Guid orderId, CancellationToken cancellationToken);
}
