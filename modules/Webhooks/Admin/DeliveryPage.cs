using CommunityKit.Webhooks.Deliveries;

namespace CommunityKit.Webhooks.Admin;

/// <summary>One delivery with what it carries.</summary>
internal sealed record DeliveryPage(Delivery Delivery, WebhookMessage Message, string Url);
