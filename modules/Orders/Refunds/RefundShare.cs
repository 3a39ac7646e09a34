using CommunityKit.Payments;

namespace CommunityKit.Orders.Refunds;

/// <summary>What a refund takes from one payment; its id is that of the payments module.</summary>
internal sealed class RefundShare
{
    public required Guid Id { get; init; }

    public required Guid RefundId { get; init; }

    public required Guid OrderId { get; init; }

    public required Guid PaymentId { get; init; }

    public required long AmountMinor { get; init; }

    public RefundState State { get; set; }
}
