using CommunityKit.Events;
using CommunityKit.Monetary;

namespace CommunityKit.Payments.Events;

/// <summary>Money came. Told exactly once per payment, also when it came late or nobody waited for it any more.</summary>
/// <param name="PaymentId">The payment.</param>
/// <param name="SubjectId">What is paid for; events of one subject arrive in order.</param>
/// <param name="Amount">What came.</param>
/// <param name="CapturedAt">UTC instant at which the provider says it came.</param>
[EventName("payments.captured.v1")]
public sealed record PaymentCaptured(Guid PaymentId, Guid SubjectId, Money Amount, DateTimeOffset CapturedAt) : DomainEvent
{
    /// <summary>Key of the provider.</summary>
    public string Provider { get; init; } = "";

    /// <inheritdoc />
    public override string OrderingKey => SubjectId.ToString();
}
