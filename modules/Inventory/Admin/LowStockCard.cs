namespace CommunityKit.Inventory.Admin;

/// <summary>What runs out.</summary>
/// <param name="Out">Variants at locations of which nothing can be sold.</param>
/// <param name="Low">Variants at locations that are low.</param>
/// <param name="ListUrl">Address of the stock list.</param>
public sealed record LowStockCard(int Out, int Low, string ListUrl);
