namespace CommunityKit.Payments.Refunds;

/// <summary>A row of <c>pay_refund</c>. Its amount is reserved at the payment from the moment the row exists, whatever its state.</summary>
internal sealed class RefundRecord
{
    /// <summary>After so many questions without an outcome a person is told.</summary>
    public const int StuckAfter = 5;

    public Guid Id { get; init; }

    public Guid PaymentId { get; init; }

    public Money Amount { get; init; }

    public string Reason { get; init; } = "";

    public RefundState State { get; init; }

    public int Attempts { get; init; }

    public string? LastError { get; init; }

    /// <summary>Name of the member of staff who gave the money back by other means; null when the provider did.</summary>
    public string? SettledBy { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? AskedAt { get; init; }

    public DateTimeOffset? SettledAt { get; init; }

    public bool NeedsPerson => State == RefundState.Refused || (State == RefundState.Pending && Attempts >= StuckAfter);
}
