namespace CommunityKit.Orders.AfterSales;

/// <summary>What was found about a line of a return. What is in neither number is not taken back.</summary>
/// <param name="Sellable">Pieces that can be sold again.</param>
/// <param name="Unsellable">Pieces that are taken back and written off.</param>
/// <param name="AmountMinor">What is given back for them, minor units; null for their whole share.</param>
internal sealed record Inspection(int Sellable, int Unsellable, long? AmountMinor = null);
