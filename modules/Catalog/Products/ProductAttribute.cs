namespace CommunityKit.Catalog.Products;

/// <summary>A fact about a product, for example its origin.</summary>
public sealed record ProductAttribute(LocalizedText Name, LocalizedText Value)
{
    /// <summary>True for what is kept for the shop's own use, such as cells of an imported file; shoppers do not see it.</summary>
    public bool Hidden { get; init; }
}
