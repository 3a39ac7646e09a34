using CommunityKit.Catalog.Views;
using CommunityKit.Data;

namespace CommunityKit.Catalog.Queries;

/// <summary>What other modules may ask the catalog. Texts come in the current UI culture. Thread-safe.</summary>
public interface ICatalogQueries
{
    /// <summary>Cards of products that are visible in the shop; others are left out.</summary>
    /// <param name="productIds">Ids of products.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    ValueTask<IReadOnlyDictionary<Guid, ProductCard>> CardsAsync(IReadOnlyCollection<Guid> productIds, CancellationToken cancellationToken);

    /// <summary>Facts about variants, visible in the shop or not; variants that do not exist are left out.</summary>
    /// <param name="variantIds">Ids of variants.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    ValueTask<IReadOnlyDictionary<Guid, VariantFacts>> VariantsAsync(IReadOnlyCollection<Guid> variantIds, CancellationToken cancellationToken);

    /// <summary>The same inside a unit of work, for prices that must hold when it commits.</summary>
    /// <param name="transaction">The unit of work.</param>
    /// <param name="variantIds">Ids of variants.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    ValueTask<IReadOnlyDictionary<Guid, VariantFacts>> VariantsAsync(
        Transaction transaction, IReadOnlyCollection<Guid> variantIds, CancellationToken cancellationToken);

    /// <summary>Id of the product with a handle that is visible in the shop, or null.</summary>
    /// <param name="handle">Last part of its address, <c>/products/{handle}</c>.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    ValueTask<Guid?> FindProductAsync(string handle, CancellationToken cancellationToken);
}
