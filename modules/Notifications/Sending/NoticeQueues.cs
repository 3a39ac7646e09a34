namespace CommunityKit.Notifications.Sending;

/// <summary>The module's queues.</summary>
internal static class NoticeQueues
{
    /// <summary>Messages that were told, before it is clear where they go.</summary>
    public static QueueName<Notice> Dispatch { get; } = new("notifications.dispatch.v1");

    /// <summary>Messages that go by mail.</summary>
    public static QueueName<Notice> Mail { get; } = new("notifications.mail.v1");
}
