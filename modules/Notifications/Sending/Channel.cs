namespace CommunityKit.Notifications.Sending;

/// <summary>A way on which a message reaches somebody. Stored by name.</summary>
internal enum Channel
{
    /// <summary>The inbox in the shop.</summary>
    Inbox,

    /// <summary>Mail.</summary>
    Mail,
}
