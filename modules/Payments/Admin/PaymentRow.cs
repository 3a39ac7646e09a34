using CommunityKit.Payments.Records;

namespace CommunityKit.Payments.Admin;

/// <summary>A row of the list.</summary>
internal sealed record PaymentRow(
    Guid Id, string Reference, Money Amount, PaymentState State, PaymentProblem? Problem, string Provider, Money? Refunded, DateTimeOffset CreatedAt)
{
    public static PaymentRow Of(PaymentRecord payment, string provider) => new(
        payment.Id,
        payment.Reference,
        payment.Amount,
        payment.State,
        payment.Problem,
        provider,
        payment.RefundedMinor > 0 ? new Money(payment.RefundedMinor, payment.Amount.Currency) : null,
        payment.CreatedAt);
}
