namespace CommunityKit.Orders.AfterSales;

/// <summary>Pieces that the buyer wants to give back.</summary>
/// <param name="LineId">The line of the order.</param>
/// <param name="HeldFrom">The line of the exchange by which the buyer got them; null for what was ordered.</param>
/// <param name="Quantity">Pieces, at least 1.</param>
internal sealed record WantedPieces(Guid LineId, Guid? HeldFrom, int Quantity)
{
    /// <summary>What is wanted instead; null unless it is an exchange.</summary>
    public Replacement? Instead { get; init; }
}
