namespace CommunityKit.Notifications.Inbox;

/// <summary>A message ready to read.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Subject">One line.</param>
/// <param name="Text">The text.</param>
/// <param name="Path">Where it leads, below the tenant's root; null for nowhere.</param>
/// <param name="At">UTC instant.</param>
/// <param name="IsRead">True once it was opened.</param>
internal sealed record InboxItem(Guid Id, string Subject, string Text, string? Path, DateTimeOffset At, bool IsRead);
