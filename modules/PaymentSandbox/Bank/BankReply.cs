using CommunityKit.Payments;

namespace CommunityKit.PaymentSandbox.Bank;

/// <summary>What the provider says of a payment: the answer to a question, and the body of a notice.</summary>
internal sealed record BankReply(Guid Payment, BankState State)
{
    public long Amount { get; init; }

    public string Currency { get; init; } = "";

    public string? Number { get; init; }

    public DateTimeOffset? At { get; init; }

    /// <summary>Path of the cashier's page, to a start.</summary>
    public string? Cashier { get; init; }

    /// <summary>Outcome, to a refund.</summary>
    public RefundState? Refund { get; init; }
}
