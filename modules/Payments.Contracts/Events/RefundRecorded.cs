using CommunityKit.Events;
using CommunityKit.Monetary;

namespace CommunityKit.Payments.Events;

/// <summary>It was decided that money is given back; the provider is asked next.</summary>
/// <param name="RefundId">The refund.</param>
/// <param name="PaymentId">The payment that it is taken from.</param>
/// <param name="SubjectId">What was paid for; events of one subject arrive in order.</param>
/// <param name="Amount">The amount.</param>
/// <param name="Reason">Stable code of the reason.</param>
[EventName("payments.refund-recorded.v1")]
public sealed record RefundRecorded(Guid RefundId, Guid PaymentId, Guid SubjectId, Money Amount, string Reason) : DomainEvent
{
    /// <inheritdoc />
    public override string OrderingKey => SubjectId.ToString();
}
