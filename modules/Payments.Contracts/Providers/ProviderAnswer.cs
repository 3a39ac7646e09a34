using CommunityKit.Monetary;

namespace CommunityKit.Payments.Providers;

/// <summary>What a provider says of a payment.</summary>
/// <param name="PaymentId">The payment, by the kit's id.</param>
/// <param name="State"><see cref="PaymentState.Open"/> while nothing is decided, <see cref="PaymentState.Captured"/> or <see cref="PaymentState.Failed"/>.</param>
public sealed record ProviderAnswer(Guid PaymentId, PaymentState State)
{
    /// <summary>What was paid; required when captured. Another amount than asked for is recorded and told, and never taken for the whole.</summary>
    public Money? Amount { get; init; }

    /// <summary>The provider's own number.</summary>
    public string? TransactionNumber { get; init; }

    /// <summary>UTC instant at which it happened at the provider.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Stable code of the reason, when failed.</summary>
    public string? Reason { get; init; }
}
