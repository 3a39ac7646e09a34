using CommunityKit.Monetary;

namespace CommunityKit.Payments;

/// <summary>A payment as it stands. Immutable.</summary>
/// <param name="Id">Its id.</param>
/// <param name="SubjectId">What is paid for.</param>
/// <param name="Provider">Key of the provider.</param>
/// <param name="Amount">What was asked for.</param>
/// <param name="State">How it stands.</param>
public sealed record Payment(Guid Id, Guid SubjectId, string Provider, Money Amount, PaymentState State)
{
    /// <summary>UTC instant at which the money came; null before.</summary>
    public DateTimeOffset? CapturedAt { get; init; }

    /// <summary>What is being or was given back, minor units.</summary>
    public long RefundedMinor { get; init; }

    /// <summary>The refunds, oldest first.</summary>
    public IReadOnlyList<Refund> Refunds { get; init; } = [];
}
