using CommunityKit.Events;
using CommunityKit.Monetary;

namespace CommunityKit.Catalog.Events;

/// <summary>The price of a variant changed. A new variant says nothing: its first price is no change.</summary>
/// <param name="ProductId">Id of the product; events of one product arrive in order.</param>
/// <param name="VariantId">Id of the variant.</param>
/// <param name="OldPrice">Price until now.</param>
/// <param name="NewPrice">Price from now on.</param>
[EventName("catalog.variant-price-changed.v1")]
public sealed record VariantPriceChanged(Guid ProductId, Guid VariantId, Money OldPrice, Money NewPrice) : DomainEvent
{
    /// <inheritdoc />
    public override string OrderingKey => ProductId.ToString();
}
