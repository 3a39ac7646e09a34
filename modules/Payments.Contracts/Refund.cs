using CommunityKit.Monetary;

namespace CommunityKit.Payments;

/// <summary>Money on its way back, or back. Immutable.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Amount">The amount.</param>
/// <param name="Reason">Stable code of the reason.</param>
/// <param name="State">How it stands.</param>
/// <param name="CreatedAt">UTC instant at which it was decided.</param>
public sealed record Refund(Guid Id, Money Amount, string Reason, RefundState State, DateTimeOffset CreatedAt);
