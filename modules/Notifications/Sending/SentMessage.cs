namespace CommunityKit.Notifications.Sending;

/// <summary>A message that was taken on: once per id. Holds no words and no address.</summary>
internal sealed class SentMessage
{
    public Guid Id { get; init; }

    public string Template { get; init; } = "";

    public NotificationKind Kind { get; init; }

    /// <summary>The receiver; null for a guest, and once the account is erased.</summary>
    public Guid? MemberId { get; init; }

    public DateTimeOffset At { get; init; }
}
