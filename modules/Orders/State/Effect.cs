using CommunityKit.Inventory;

namespace CommunityKit.Orders.State;

/// <summary>Something that is done in the transaction that saves a change.</summary>
internal abstract record Effect;

/// <summary>The stock and offers of an order are free again.</summary>
internal sealed record ReleaseAll : Effect;

/// <summary>Pieces that have not left are free again.</summary>
/// <param name="Owner">Who holds them.</param>
/// <param name="Pieces">Lines and pieces.</param>
internal sealed record ReleasePieces(Guid Owner, IReadOnlyList<LineQuantity> Pieces) : Effect;

/// <summary>Pieces leave the building.</summary>
/// <param name="Owner">Who holds them.</param>
/// <param name="Pieces">Lines and pieces.</param>
internal sealed record ShipStock(Guid Owner, IReadOnlyList<LineQuantity> Pieces) : Effect;

/// <summary>Shipped pieces came back.</summary>
/// <param name="Owner">Who had them shipped.</param>
/// <param name="Pieces">Lines and pieces.</param>
/// <param name="CanBeSold">True to put them back on sale.</param>
internal sealed record ReturnStock(Guid Owner, IReadOnlyList<LineQuantity> Pieces, bool CanBeSold) : Effect;

/// <summary>Nobody waits for a payment any more.</summary>
/// <param name="PaymentId">The payment.</param>
internal sealed record ClosePayment(Guid PaymentId) : Effect;

/// <summary>Money is sent back.</summary>
/// <param name="ShareId">Id of the refund in the payments module.</param>
/// <param name="PaymentId">The payment that it is taken from.</param>
/// <param name="AmountMinor">Minor units.</param>
/// <param name="Reason">Stable code.</param>
internal sealed record SendBack(Guid ShareId, Guid PaymentId, long AmountMinor, string Reason) : Effect;
