namespace CommunityKit.Orders.Events;

/// <summary>What is given back for a line.</summary>
/// <param name="LineId">The line.</param>
/// <param name="Returned">Pieces that it is for; 0 when the price was lowered only.</param>
/// <param name="AmountMinor">Minor units of the order's currency.</param>
public sealed record RefundedLine(Guid LineId, int Returned, long AmountMinor);
