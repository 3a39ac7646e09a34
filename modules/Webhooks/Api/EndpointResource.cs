using CommunityKit.Webhooks.Endpoints;

namespace CommunityKit.Webhooks.Api;

/// <summary>A receiver as programs read it.</summary>
internal sealed record EndpointResource(Guid Id, string Url, IReadOnlyList<string> Events, bool IsActive, long Version)
{
    public string? Note { get; init; }

    public OffReason? OffReason { get; init; }

    public DateTimeOffset? OffAt { get; init; }

    public DateTimeOffset? AcceptedAt { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Only in the answer that made it.</summary>
    public string? Secret { get; init; }

    public static EndpointResource Of(WebhookEndpoint endpoint, string? secret = null) =>
        new(endpoint.Id, endpoint.Url, endpoint.EventTypes, endpoint.IsActive, endpoint.Version)
        {
            Note = endpoint.Note,
            OffReason = endpoint.OffReason,
            OffAt = endpoint.OffAt,
            AcceptedAt = endpoint.AcceptedAt,
            CreatedAt = endpoint.CreatedAt,
            Secret = secret,
        };
}
