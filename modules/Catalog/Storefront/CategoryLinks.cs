using CommunityKit.Catalog.Categories;
using CommunityKit.Catalog.Views;

namespace CommunityKit.Catalog.Storefront;

/// <summary>Links to categories, ready to show.</summary>
public sealed class CategoryLinks(CatalogCache cache, ShopUrls urls)
{
    /// <summary>The top categories.</summary>
    public async ValueTask<IReadOnlyList<CategoryLink>> TopAsync(CancellationToken cancellationToken)
    {
        var tree = await cache.CategoriesAsync(cancellationToken);
        return [.. tree.Top.Select(node => Of(node))];
    }

    /// <summary>The top categories with those below them.</summary>
    public async ValueTask<IReadOnlyList<CategoryLink>> TreeAsync(CancellationToken cancellationToken)
    {
        var tree = await cache.CategoriesAsync(cancellationToken);
        return [.. tree.Top.Select(node => Of(node) with { Children = [.. tree.Children(node.Id).Select(child => Of(child))] })];
    }

    public CategoryLink Of(CategoryNode node, bool isCurrent = false) =>
        new(node.Name.For(), urls.Category(node.Handle)) { IconUrl = urls.File(node.Icon), IsCurrent = isCurrent };
}
