namespace CommunityKit.Catalog.Views;

/// <summary>All categories. Immutable.</summary>
/// <param name="Categories">Top categories with those below them.</param>
public sealed record CategoriesPage(IReadOnlyList<CategoryLink> Categories)
{
    /// <summary>Address of the list of all products.</summary>
    public string AllUrl { get; init; } = "";
}
