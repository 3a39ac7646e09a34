namespace CommunityKit.Data.Outbox;

/// <summary>An event on its way into the outbox.</summary>
internal sealed record OutboxEvent(Guid Id, string Name, string OrderingKey, string Payload);
