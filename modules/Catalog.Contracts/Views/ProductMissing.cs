namespace CommunityKit.Catalog.Views;

/// <summary>Instead of a product that is not there (404), or not any more (410). Immutable.</summary>
/// <param name="IsGone">True when there was such a product.</param>
public sealed record ProductMissing(bool IsGone)
{
    /// <summary>Title of the product that was there; null when it is not known.</summary>
    public string? Title { get; init; }

    /// <summary>Address of the list of all products.</summary>
    public string AllUrl { get; init; } = "";

    /// <summary>Top categories.</summary>
    public IReadOnlyList<CategoryLink> Categories { get; init; } = [];

    /// <summary>Products to look at instead; of the same category where it is known.</summary>
    public IReadOnlyList<ProductCard> Instead { get; init; } = [];
}
