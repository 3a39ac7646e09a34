using CommunityKit.UI.Blocks;

namespace CommunityKit.Catalog.Views;

/// <summary>The shop window. Immutable.</summary>
/// <param name="ShopName">Name of the shop.</param>
public sealed record CatalogHome(string ShopName)
{
    /// <summary>One sentence about the shop; may be empty.</summary>
    public string Tagline { get; init; } = "";

    /// <summary>Address of the wide opening picture; null without one.</summary>
    public string? HeroUrl { get; init; }

    /// <summary>Top categories.</summary>
    public IReadOnlyList<CategoryLink> Categories { get; init; } = [];

    /// <summary>Address of the list of all products.</summary>
    public string AllUrl { get; init; } = "";

    /// <summary>What stands below: rows of products.</summary>
    public IReadOnlyList<PlacedBlock> Blocks { get; init; } = [];
}
