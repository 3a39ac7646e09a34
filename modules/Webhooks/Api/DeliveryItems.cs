namespace CommunityKit.Webhooks.Api;

/// <summary>A page of deliveries.</summary>
/// <param name="Items">Newest first.</param>
/// <param name="Next">Cursor of the next page; null on the last.</param>
internal sealed record DeliveryItems(IReadOnlyList<DeliveryResource> Items, string? Next);
