namespace CommunityKit.Notifications.Inbox;

/// <summary>A page of an inbox.</summary>
/// <param name="Items">Messages, newest first.</param>
/// <param name="Next">Cursor of the next page; null on the last one.</param>
internal sealed record InboxPage(IReadOnlyList<InboxItem> Items, string? Next)
{
    /// <summary>Messages that were not opened yet.</summary>
    public long Unread { get; init; }
}
