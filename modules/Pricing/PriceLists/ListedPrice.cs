namespace CommunityKit.Pricing.PriceLists;

/// <summary>A price that a list gives for some goods.</summary>
public sealed record ListedPrice(PriceList List, PriceEntry Entry, long UnitMinor);
