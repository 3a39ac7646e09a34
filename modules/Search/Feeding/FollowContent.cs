using CommunityKit.Cms.Events;

namespace CommunityKit.Search.Feeding;

/// <summary>Brings a page into the index as soon as it goes live, and out of it. The event only wakes the feed: the source says what changed.</summary>
internal sealed class FollowContent(SearchFeed feed)
    : IEventReaction<ContentPublished>, IEventReaction<ContentTakenDown>
{
    public async ValueTask ReactAsync(ContentPublished domainEvent, EventContext context, CancellationToken cancellationToken) => await feed.FollowAsync(cancellationToken);

    public async ValueTask ReactAsync(ContentTakenDown domainEvent, EventContext context, CancellationToken cancellationToken) => await feed.FollowAsync(cancellationToken);
}
