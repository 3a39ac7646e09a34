namespace CommunityKit.Catalog.Views;

/// <summary>All products, found by text and filters. Immutable.</summary>
/// <param name="List">The products.</param>
public sealed record ProductListPage(ProductList List)
{
    /// <summary>What the visitor searched for; null without a search.</summary>
    public string? Text { get; init; }

    /// <summary>Top categories.</summary>
    public IReadOnlyList<CategoryLink> Categories { get; init; } = [];
}
