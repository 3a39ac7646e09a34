namespace CommunityKit.Catalog.Views;

/// <summary>A titled row of products. Immutable.</summary>
/// <param name="Title">Heading in the reader's language.</param>
/// <param name="Cards">The products, at least one.</param>
public sealed record ProductRow(string Title, IReadOnlyList<ProductCard> Cards)
{
    /// <summary>Where there is more of it; null when this is all.</summary>
    public string? MoreUrl { get; init; }
}
