namespace CommunityKit.Payments.Refunds;

/// <summary>A refund that the provider is to be asked for.</summary>
/// <param name="RefundId">The refund.</param>
internal sealed record RefundTask(Guid RefundId);
