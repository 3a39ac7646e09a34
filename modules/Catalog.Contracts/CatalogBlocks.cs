using CommunityKit.Catalog.Blocks;
using CommunityKit.UI.Blocks;

namespace CommunityKit.Catalog;

/// <summary>The catalog's blocks for pages.</summary>
public static class CatalogBlocks
{
    /// <summary>A titled row of products.</summary>
    public static BlockName<ProductRowSettings> ProductRow { get; } = new("catalog.product-row");

    /// <summary>Ways into categories.</summary>
    public static BlockName<CategorySettings> Category { get; } = new("catalog.category");
}
