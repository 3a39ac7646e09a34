using CommunityKit.Monetary;

namespace CommunityKit.Payments.Providers;

/// <summary>A refund as a provider is told.</summary>
/// <param name="Id">The kit's id of it.</param>
/// <param name="Payment">The payment that it is taken from.</param>
/// <param name="Amount">The amount.</param>
/// <param name="Reason">Stable code of the reason.</param>
public sealed record ProviderRefund(Guid Id, ProviderPayment Payment, Money Amount, string Reason);
