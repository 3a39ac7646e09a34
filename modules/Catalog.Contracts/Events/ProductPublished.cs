using CommunityKit.Events;
using CommunityKit.Texts;

namespace CommunityKit.Catalog.Events;

/// <summary>A product became visible in the shop: for the first time, or again.</summary>
/// <param name="ProductId">Id of the product; events of one product arrive in order.</param>
/// <param name="Handle">Last part of its address, <c>/products/{handle}</c>.</param>
/// <param name="Title">Its title.</param>
[EventName("catalog.product-published.v1")]
public sealed record ProductPublished(Guid ProductId, string Handle, LocalizedText Title) : DomainEvent
{
    /// <inheritdoc />
    public override string OrderingKey => ProductId.ToString();
}
