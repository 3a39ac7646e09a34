using CommunityKit.Webhooks.Deliveries;
using CommunityKit.Webhooks.Sending;

namespace CommunityKit.Webhooks.Api;

/// <summary>A delivery as programs read it.</summary>
internal sealed record DeliveryResource(Guid Id, string MessageId, string Type, DeliveryState State, int Attempts, DateTimeOffset CreatedAt)
{
    public DateTimeOffset? TriedAt { get; init; }

    public DateTimeOffset? NextAt { get; init; }

    public int? Status { get; init; }

    public DeliveryError? Error { get; init; }

    public static DeliveryResource Of(DeliveryLog row) => new(
        row.Delivery.Id, WebhookMessage.WireId(row.Delivery.MessageId), row.Type, row.Delivery.State, row.Delivery.Attempts, row.Delivery.CreatedAt)
    {
        TriedAt = row.Delivery.TriedAt,
        NextAt = row.Delivery.NextAt,
        Status = row.Delivery.Status,
        Error = row.Delivery.Error,
    };
}
