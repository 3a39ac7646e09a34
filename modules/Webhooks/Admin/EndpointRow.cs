using CommunityKit.Webhooks.Endpoints;

namespace CommunityKit.Webhooks.Admin;

/// <summary>A row of the list.</summary>
internal sealed record EndpointRow(Guid Id, string Url, string? Note, int Events, bool IsActive, OffReason? OffReason, DateTimeOffset? AcceptedAt);
