using CommunityKit.Events;

namespace CommunityKit.Catalog.Events;

/// <summary>Something about a product changed, whether it is visible in the shop or not; also told when it was made, and beside
/// the more special events. Read what you need by its id.</summary>
/// <param name="ProductId">Id of the product; events of one product arrive in order.</param>
/// <param name="Handle">Last part of its address, <c>/products/{handle}</c>.</param>
/// <param name="IsPublished">True if it is visible in the shop.</param>
[EventName("catalog.product-changed.v1")]
public sealed record ProductChanged(Guid ProductId, string Handle, bool IsPublished) : DomainEvent
{
    /// <inheritdoc />
    public override string OrderingKey => ProductId.ToString();
}
