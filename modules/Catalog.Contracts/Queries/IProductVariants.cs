using CommunityKit.Data;

namespace CommunityKit.Catalog.Queries;

/// <summary>Which variants there are, for modules that keep something beside each of them. Thread-safe.</summary>
public interface IProductVariants
{
    /// <summary>Ids of the variants of a product, visible in the shop or not; empty when it does not exist.</summary>
    /// <param name="transaction">The unit of work.</param>
    /// <param name="productId">Id of the product.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    ValueTask<IReadOnlyList<Guid>> OfProductAsync(Transaction transaction, Guid productId, CancellationToken cancellationToken);

    /// <summary>Ids of all variants of the shop, in the order of their ids.</summary>
    /// <param name="after">Last id of the page before; null to begin.</param>
    /// <param name="count">How many at most, at least 1.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    ValueTask<IReadOnlyList<Guid>> PageAsync(Guid? after, int count, CancellationToken cancellationToken);
}
