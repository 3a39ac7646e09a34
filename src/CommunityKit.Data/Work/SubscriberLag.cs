namespace CommunityKit.Data.Work;

/// <summary>How far a subscriber is behind.</summary>
/// <param name="Subscriber">Module id and declared name.</param>
/// <param name="State">active, paused (no code for it in the current generation) or purged.</param>
/// <param name="Pending">Deliveries that wait or run.</param>
/// <param name="Parked">Deliveries that were given up.</param>
/// <param name="Oldest">UTC instant of the oldest event that is not done; null when there is none.</param>
internal sealed record SubscriberLag(string Subscriber, string State, int Pending, int Parked, DateTimeOffset? Oldest);
