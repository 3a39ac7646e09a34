using CommunityKit.Catalog.Events;

namespace CommunityKit.Search.Feeding;

/// <summary>Brings a product into the index as soon as it changed. The event only wakes the feed: the source says what changed.</summary>
internal sealed class FollowProducts(SearchFeed feed)
    : IEventReaction<ProductChanged>, IEventReaction<ProductUnpublished>
{
    public async ValueTask ReactAsync(ProductChanged domainEvent, EventContext context, CancellationToken cancellationToken) => await feed.FollowAsync(cancellationToken);

    public async ValueTask ReactAsync(ProductUnpublished domainEvent, EventContext context, CancellationToken cancellationToken) => await feed.FollowAsync(cancellationToken);
}
