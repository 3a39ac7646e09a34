namespace CommunityKit.Notifications;

/// <summary>What the shop decides about messages. Section <c>communitykit.notifications</c>.</summary>
public sealed class NotificationsSettings
{
    /// <summary>True to hold back what can wait while people sleep.</summary>
    public bool HasQuietHours { get; set; } = true;

    /// <summary>When it becomes quiet, in the shop's time zone.</summary>
    public TimeOnly QuietFrom { get; set; } = new(22, 0);

    /// <summary>When the quiet ends; earlier than the beginning means the next morning.</summary>
    public TimeOnly QuietUntil { get; set; } = new(8, 0);
}
