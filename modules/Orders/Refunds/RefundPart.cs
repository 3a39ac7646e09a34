namespace CommunityKit.Orders.Refunds;

/// <summary>What a refund gives back for a line or fee.</summary>
/// <param name="PartId">The line or fee.</param>
/// <param name="Pieces">Pieces that it is for; 0 for a fee or a lowered price.</param>
/// <param name="AmountMinor">Minor units.</param>
internal sealed record RefundPart(Guid PartId, int Pieces, long AmountMinor);
