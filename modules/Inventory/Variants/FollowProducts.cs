using CommunityKit.Catalog.Events;
using CommunityKit.Catalog.Queries;
using CommunityKit.Inventory.Availability;
using CommunityKit.Inventory.Data;

namespace CommunityKit.Inventory.Variants;

/// <summary>Keeps the inventory's variants in step with the catalog's.</summary>
public sealed class FollowProducts(IProductVariants products, OpenVariants open, RecountAvailability recount)
    : IEventHandler<ProductChanged>, IEventHandler<ProductUnpublished>
{
    public ValueTask HandleAsync(ProductChanged domainEvent, Transaction transaction, EventContext context, CancellationToken cancellationToken) =>
        FollowAsync(transaction, domainEvent.ProductId, cancellationToken);

    public ValueTask HandleAsync(ProductUnpublished domainEvent, Transaction transaction, EventContext context, CancellationToken cancellationToken) =>
        domainEvent.IsDeleted ? FollowAsync(transaction, domainEvent.ProductId, cancellationToken) : default;

    private async ValueTask FollowAsync(Transaction transaction, Guid productId, CancellationToken cancellationToken)
    {
        var ids = await products.OfProductAsync(transaction, productId, cancellationToken);
        if (ids.Count > 0)
        {
            await open.OpenAsync(transaction, ids, cancellationToken);
            await recount.RunAsync(transaction, ids, tellAll: true, cancellationToken);
        }

        var (names, values) = Sql.In(ids);
        await transaction.ExecuteSqlAsync(
            "UPDATE inv_variant SET is_gone = TRUE WHERE product_id = @product" + (ids.Count == 0 ? "" : $" AND variant_id NOT IN ({names})"),
            cancellationToken,
            [.. values, ("product", productId)]);
    }
}
