namespace CommunityKit.Orders.Events;

/// <summary>Pieces of a line.</summary>
/// <param name="LineId">The line.</param>
/// <param name="Quantity">Pieces, at least 1.</param>
public sealed record LinePieces(Guid LineId, int Quantity);
