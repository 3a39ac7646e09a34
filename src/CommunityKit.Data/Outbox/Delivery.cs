using CommunityKit.Events;

namespace CommunityKit.Data.Outbox;

/// <summary>One event for one subscriber, ready to be run.</summary>
/// <param name="Position">Place in the outbox.</param>
/// <param name="Subscriber">For whom.</param>
/// <param name="OrderingKey">Deliveries of a key run one after the other.</param>
/// <param name="EventId">Id of the event.</param>
/// <param name="Payload">JSON.</param>
/// <param name="OccurredAt">UTC.</param>
/// <param name="Attempts">Attempts before this one.</param>
/// <param name="IsFollowed">True if more of its key waited behind it when it was read.</param>
internal sealed record Delivery(
    long Position, string Subscriber, string OrderingKey, Guid EventId, string Payload, DateTimeOffset OccurredAt, int Attempts, bool IsFollowed)
{
    public EventContext Context => new(EventId, OccurredAt, Subscriber, Attempts + 1);
}
