using CommunityKit.Payments.Providers;

namespace CommunityKit.Payments.Records;

/// <summary>
/// A row of <c>pay_payment</c>. Invariants, held by conditional updates with CHECKs below: the money comes once
/// (<see cref="CapturedMinor"/> is 0 or the whole amount), and never more is given back than came.
/// </summary>
internal sealed class PaymentRecord
{
    public Guid Id { get; init; }

    public Guid SubjectId { get; init; }

    public Guid? MemberId { get; init; }

    public string Provider { get; init; } = "";

    public string Reference { get; init; } = "";

    public Money Amount { get; init; }

    public PaymentState State { get; init; }

    /// <summary>The provider's code when it failed.</summary>
    public string? Reason { get; init; }

    public PaymentProblem? Problem { get; init; }

    public string? TransactionNumber { get; init; }

    /// <summary>What went wrong when the provider was asked last; null after an answer.</summary>
    public string? LastError { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>When a buyer was first sent to the provider; before that there is nothing to ask it for.</summary>
    public DateTimeOffset? BegunAt { get; init; }

    /// <summary>Until when the provider is asked without anybody's request.</summary>
    public DateTimeOffset? AskUntil { get; init; }

    public DateTimeOffset? AskedAt { get; init; }

    public DateTimeOffset? CapturedAt { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    public long CapturedMinor { get; init; }

    /// <summary>Reserved for refunds, whatever their state.</summary>
    public long RefundedMinor { get; init; }

    public ProviderPayment ToProvider() => new(Id, Amount, Reference, ExpiresAt) { MemberId = MemberId };
}
