using CommunityKit.Catalog.Categories;

namespace CommunityKit.Catalog.Admin;

/// <summary>A row of the categories in the admin.</summary>
/// <param name="Node">The category.</param>
/// <param name="Products">Number of products that stand in it, whatever their state.</param>
public sealed record CategoryListRow(CategoryNode Node, int Products);
