using CommunityKit.Payments;

namespace CommunityKit.Orders.Refunds;

/// <summary>Money of an order that is given back, by one decision.</summary>
internal sealed class OrderRefund
{
    public required Guid Id { get; init; }

    public required Guid OrderId { get; init; }

    /// <summary>Stable code of the reason, told to provider and buyer.</summary>
    public required string Reason { get; init; }

    public required long AmountMinor { get; init; }

    /// <summary>What for; empty for money that never belonged to the order, such as a payment that came too late.</summary>
    public IReadOnlyList<RefundPart> Parts { get; init; } = [];

    public RefundState State { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public string Actor { get; init; } = "";
}
