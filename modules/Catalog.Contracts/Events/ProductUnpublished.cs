using CommunityKit.Events;

namespace CommunityKit.Catalog.Events;

/// <summary>A product left the shop: back to draft or archived; or it was deleted, visible before or not.</summary>
/// <param name="ProductId">Id of the product; events of one product arrive in order.</param>
/// <param name="Handle">Last part of its address until now.</param>
/// <param name="IsDeleted">True if it is gone for good.</param>
[EventName("catalog.product-unpublished.v1")]
public sealed record ProductUnpublished(Guid ProductId, string Handle, bool IsDeleted) : DomainEvent
{
    /// <inheritdoc />
    public override string OrderingKey => ProductId.ToString();
}
