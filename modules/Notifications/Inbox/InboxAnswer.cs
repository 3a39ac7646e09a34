namespace CommunityKit.Notifications.Inbox;

/// <summary>A page of an inbox for programs.</summary>
/// <param name="Items">Messages, newest first.</param>
/// <param name="Next">Cursor of the next page; null on the last one.</param>
/// <param name="Unread">Messages that were not opened yet, at most half a minute old.</param>
internal sealed record InboxAnswer(IReadOnlyList<InboxItem> Items, string? Next, long Unread);
