using CommunityKit.Payments;

namespace CommunityKit.PaymentSandbox.Bank;

/// <summary>A refund as the provider knows it.</summary>
internal sealed class BankRefund
{
    /// <summary>The shop's number of it.</summary>
    public Guid Id { get; init; }

    public Guid PaymentId { get; init; }

    public long AmountMinor { get; init; }

    public RefundState State { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When one that is pending is through.</summary>
    public DateTimeOffset ReadyAt { get; init; }
}
