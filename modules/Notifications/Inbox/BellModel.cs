namespace CommunityKit.Notifications.Inbox;

/// <summary>What the bell shows.</summary>
/// <param name="Unread">Messages that were not opened yet.</param>
internal sealed record BellModel(long Unread);
