using CommunityKit.Monetary;

namespace CommunityKit.Payments;

/// <summary>Money that is to be given back.</summary>
/// <param name="Id">Id that the caller makes (GUID v7), so that repeating is harmless.</param>
/// <param name="PaymentId">The payment that it is taken from.</param>
/// <param name="Amount">The amount, more than 0.</param>
/// <param name="Reason">Stable code of the reason, for example <c>order-lapsed</c>; told to the provider and in events.</param>
public sealed record NewRefund(Guid Id, Guid PaymentId, Money Amount, string Reason);
