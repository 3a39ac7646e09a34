namespace CommunityKit.Webhooks.Deliveries;

/// <summary>A try that is due.</summary>
/// <param name="DeliveryId">The delivery.</param>
/// <param name="Run">The planned try; see <see cref="Delivery.Run"/>.</param>
internal sealed record DeliveryTask(Guid DeliveryId, int Run);
