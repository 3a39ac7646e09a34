namespace CommunityKit.Catalog.Products;

/// <summary>A fact about a product, for example its origin.</summary>
public sealed record ProductAttribute(LocalizedText Name, LocalizedText Value);
