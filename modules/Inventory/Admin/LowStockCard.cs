namespace CommunityKit.Inventory.Admin;

/// <summary>What runs out.</summary>
/// <param name="Out">Variants that no location can sell.</param>
/// <param name="Low">Variants that are low at a location.</param>
/// <param name="ListUrl">Address of the stock list.</param>
public sealed record LowStockCard(int Out, int Low, string ListUrl);
