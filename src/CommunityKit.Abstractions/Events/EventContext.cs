namespace CommunityKit.Events;

/// <summary>Facts about one delivery of an event to one subscriber.</summary>
/// <param name="EventId">Id of the event (GUID v7), the same in every attempt: use it as the idempotency key for outside effects.</param>
/// <param name="OccurredAt">UTC instant of the publication.</param>
/// <param name="Subscriber">Full name of the subscriber: module id and declared name.</param>
/// <param name="Attempt">1 for the first attempt.</param>
public sealed record EventContext(Guid EventId, DateTimeOffset OccurredAt, string Subscriber, int Attempt);
