using CommunityKit.Imports;

namespace CommunityKit.Inventory.Stocktaking;

/// <summary>The page that takes counted stock.</summary>
/// <param name="Report">What the file just sent led to; null before.</param>
public sealed record StocktakePage(ImportReport? Report);
