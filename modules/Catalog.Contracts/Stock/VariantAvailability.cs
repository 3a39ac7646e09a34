namespace CommunityKit.Catalog.Stock;

/// <summary>Whether a variant can be bought now.</summary>
/// <param name="CanBuy">True if it can be ordered.</param>
/// <param name="Quantity">Pieces on hand; null when they are not counted.</param>
public readonly record struct VariantAvailability(bool CanBuy, int? Quantity)
{
    /// <summary>True if it can be ordered although none is on hand.</summary>
    public bool IsBackorder => CanBuy && Quantity <= 0;
}
