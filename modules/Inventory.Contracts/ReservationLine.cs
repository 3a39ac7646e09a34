namespace CommunityKit.Inventory;

/// <summary>Pieces of a variant for a line of an order.</summary>
/// <param name="LineId">Id of the line; lines of bundles name one variant each.</param>
/// <param name="VariantId">Id of the variant.</param>
/// <param name="Quantity">Pieces, at least 1.</param>
public sealed record ReservationLine(Guid LineId, Guid VariantId, int Quantity);
