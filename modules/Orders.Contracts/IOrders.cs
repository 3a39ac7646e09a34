using CommunityKit.Data;

namespace CommunityKit.Orders;

/// <summary>The orders of a shop, to read. Thread-safe; a scoped service.</summary>
public interface IOrders
{
    /// <summary>An order, or null.</summary>
    /// <param name="orderId">Its id.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    ValueTask<OrderSnapshot?> FindAsync(Guid orderId, CancellationToken cancellationToken);

    /// <summary>An order as it stands inside a unit of work, or null.</summary>
    /// <param name="transaction">The unit of work.</param>
    /// <param name="orderId">Its id.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    ValueTask<OrderSnapshot?> FindAsync(Transaction transaction, Guid orderId, CancellationToken cancellationToken);

    /// <summary>What a member bought of a product and received, newest first; for reviews and "bought it" marks.</summary>
    /// <param name="memberId">The member.</param>
    /// <param name="productId">The product.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    ValueTask<IReadOnlyList<DeliveredLine>> DeliveredAsync(Guid memberId, Guid productId, CancellationToken cancellationToken);
}
