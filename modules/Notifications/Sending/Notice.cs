namespace CommunityKit.Notifications.Sending;

/// <summary>A message in the queues. Holds what the caller gave, and where the shop's addresses begin if a request was at hand.</summary>
/// <param name="Message">The message.</param>
/// <param name="Origin">Scheme, host and the tenant's prefix; empty when nobody knew.</param>
internal sealed record Notice(NewNotification Message, string Origin);
