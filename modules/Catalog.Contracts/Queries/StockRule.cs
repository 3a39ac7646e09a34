namespace CommunityKit.Catalog.Queries;

/// <summary>What the catalog was told about the stock of a variant when it was made or imported.</summary>
/// <param name="IsCounted">False when pieces are not counted, as for digital goods.</param>
/// <param name="Oversells">True to sell on when none is on hand.</param>
/// <param name="Quantity">Pieces that the catalog knows of; a module with real stock takes them as the opening quantity of a new variant.</param>
public sealed record StockRule(bool IsCounted, bool Oversells, int Quantity);
