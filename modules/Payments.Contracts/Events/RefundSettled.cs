using CommunityKit.Events;
using CommunityKit.Monetary;

namespace CommunityKit.Payments.Events;

/// <summary>
/// The provider has given money back, or refuses to. Told once for each outcome: a refund that was refused, looked at by a person and tried
/// again may be done later.
/// </summary>
/// <param name="RefundId">The refund.</param>
/// <param name="PaymentId">The payment that it was taken from.</param>
/// <param name="SubjectId">What was paid for; events of one subject arrive in order.</param>
/// <param name="Amount">The amount.</param>
/// <param name="IsDone">True if the money is back; false if a person has to look at it.</param>
[EventName("payments.refund-settled.v1")]
public sealed record RefundSettled(Guid RefundId, Guid PaymentId, Guid SubjectId, Money Amount, bool IsDone) : DomainEvent
{
    /// <summary>Key of the provider.</summary>
    public string Provider { get; init; } = "";

    /// <inheritdoc />
    public override string OrderingKey => SubjectId.ToString();
}
