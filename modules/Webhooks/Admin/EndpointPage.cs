using CommunityKit.Webhooks.Deliveries;
using CommunityKit.Webhooks.Endpoints;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CommunityKit.Webhooks.Admin;

/// <summary>One endpoint: what it is, and its log.</summary>
internal sealed record EndpointPage(
    WebhookEndpoint Endpoint, EndpointForm Form, IReadOnlyList<SelectListItem> Events, KeysetPage<DeliveryLog> Log, DeliveryState? State);
