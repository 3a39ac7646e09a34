namespace CommunityKit.Catalog.Views;

/// <summary>All brands whose goods are in the shop. Immutable.</summary>
/// <param name="Brands">The brands by name, each with its logo as icon.</param>
public sealed record BrandsPage(IReadOnlyList<CategoryLink> Brands)
{
    /// <summary>Address of the list of all products.</summary>
    public string AllUrl { get; init; } = "";
}
