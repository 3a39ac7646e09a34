using CommunityKit.Events;

namespace CommunityKit.Payments.Events;

/// <summary>The provider says that a payment will not come; the buyer may choose another way.</summary>
/// <param name="PaymentId">The payment.</param>
/// <param name="SubjectId">What is paid for; events of one subject arrive in order.</param>
/// <param name="Reason">Stable code of the reason.</param>
[EventName("payments.failed.v1")]
public sealed record PaymentFailed(Guid PaymentId, Guid SubjectId, string Reason) : DomainEvent
{
    /// <inheritdoc />
    public override string OrderingKey => SubjectId.ToString();
}
