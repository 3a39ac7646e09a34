namespace CommunityKit.Notifications.Sending;

/// <summary>How far a message got on a channel. Stored by name.</summary>
internal enum DeliveryState
{
    /// <summary>Waits for its turn.</summary>
    Waiting,

    /// <summary>It is with the receiver, as far as the shop can know.</summary>
    Sent,

    /// <summary>Not sent, and it will not be: nobody to send it to, or the person does not want it.</summary>
    Skipped,

    /// <summary>The last attempt failed; it is tried again until the queue gives up.</summary>
    Failed,
}
