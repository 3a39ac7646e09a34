namespace CommunityKit.Catalog.Recipes;

/// <summary>A brand in a recipe.</summary>
public sealed record BrandEntry(LocalizedText Name);
