using CommunityKit.Payments.Records;

namespace CommunityKit.Payments.Api;

/// <summary>A payment as programs read it.</summary>
internal sealed record PaymentResource(Guid Id, Guid SubjectId, string Provider, string Reference, Money Amount, PaymentState State)
{
    public PaymentProblem? Problem { get; init; }

    public string? Reason { get; init; }

    public string? TransactionNumber { get; init; }

    public long RefundedMinor { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? ExpiresAt { get; init; }

    public DateTimeOffset? CapturedAt { get; init; }

    /// <summary>Only when one payment is read.</summary>
    public IReadOnlyList<Refund>? Refunds { get; init; }

    public static PaymentResource Of(PaymentRecord payment, IReadOnlyList<Refund>? refunds = null) =>
        new(payment.Id, payment.SubjectId, payment.Provider, payment.Reference, payment.Amount, payment.State)
        {
            Problem = payment.Problem,
            Reason = payment.Reason,
            TransactionNumber = payment.TransactionNumber,
            RefundedMinor = payment.RefundedMinor,
            CreatedAt = payment.CreatedAt,
            ExpiresAt = payment.ExpiresAt,
            CapturedAt = payment.CapturedAt,
            Refunds = refunds,
        };
}
