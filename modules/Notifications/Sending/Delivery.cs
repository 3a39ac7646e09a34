namespace CommunityKit.Notifications.Sending;

/// <summary>A message on one channel.</summary>
internal sealed class Delivery
{
    public const int MaxReason = 60;

    public Guid MessageId { get; init; }

    public Channel Channel { get; init; }

    public DeliveryState State { get; init; }

    /// <summary>Why it was skipped or failed, as a key of the texts or the kind of the error; empty otherwise.</summary>
    public string Reason { get; init; } = "";

    public DateTimeOffset At { get; init; }
}
