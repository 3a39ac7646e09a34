using CommunityKit.Payments;

namespace CommunityKit.Orders.Refunds;

/// <summary>A payment for an order, as far as the order knows it. Minor units of the order's currency.</summary>
internal sealed class OrderPayment
{
    public required Guid Id { get; init; }

    public required Guid OrderId { get; init; }

    public required string Provider { get; init; }

    /// <summary>What was asked for.</summary>
    public required long AmountMinor { get; init; }

    public PaymentState State { get; private set; }

    /// <summary>What came.</summary>
    public long CapturedMinor { get; private set; }

    /// <summary>What was given back of it, or is on its way back.</summary>
    public long RefundedMinor { get; private set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? CapturedAt { get; private set; }

    public long LeftMinor => CapturedMinor - RefundedMinor;

    public void Capture(long amountMinor, DateTimeOffset at)
    {
        State = PaymentState.Captured;
        CapturedMinor = amountMinor;
        CapturedAt = at;
    }

    public void Fail() => State = PaymentState.Failed;

    public void Close() => State = PaymentState.Closed;

    public void GiveBack(long amountMinor) => RefundedMinor += amountMinor;
}
