using CommunityKit.Webhooks.Sending;

namespace CommunityKit.Webhooks.Deliveries;

/// <summary>A message on its way to one endpoint.</summary>
internal sealed class Delivery
{
    public Guid Id { get; init; }

    public Guid MessageId { get; init; }

    public Guid EndpointId { get; init; }

    public DeliveryState State { get; init; }

    /// <summary>Number of the try that is planned; an older task finds another number and does nothing.</summary>
    public int Run { get; init; }

    /// <summary>Tries since <see cref="StartedAt"/>.</summary>
    public int Attempts { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was sent for the first time, or again.</summary>
    public DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? TriedAt { get; init; }

    public DateTimeOffset? NextAt { get; init; }

    /// <summary>HTTP status of the last try.</summary>
    public int? Status { get; init; }

    public DeliveryError? Error { get; init; }

    /// <summary>How long the last try took, in milliseconds.</summary>
    public int? Milliseconds { get; init; }
}
