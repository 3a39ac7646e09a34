namespace CommunityKit.Orders;

/// <summary>A line of which a member received something.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="LineId">The line.</param>
/// <param name="VariantId">Id of the variant.</param>
/// <param name="Kept">Pieces that arrived and did not come back; may be 0.</param>
/// <param name="DeliveredAt">UTC instant of the first arrival.</param>
public sealed record DeliveredLine(Guid OrderId, Guid LineId, Guid VariantId, int Kept, DateTimeOffset DeliveredAt);
