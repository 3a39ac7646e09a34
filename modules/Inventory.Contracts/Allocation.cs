namespace CommunityKit.Inventory;

/// <summary>Pieces of a line at a location.</summary>
/// <param name="LineId">Id of the line.</param>
/// <param name="VariantId">Id of the variant.</param>
/// <param name="LocationId">Where they lie; null for a variant whose stock is not counted.</param>
/// <param name="Quantity">Pieces.</param>
public sealed record Allocation(Guid LineId, Guid VariantId, Guid? LocationId, int Quantity)
{
    /// <summary>Pieces of <see cref="Quantity"/> that are not there yet and were promised by the backorder rule.</summary>
    public int Backordered { get; init; }
}
