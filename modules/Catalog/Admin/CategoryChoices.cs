using CommunityKit.Catalog.Categories;
using CommunityKit.UI.Admin;
using CommunityKit.UI.Admin.Forms;

namespace CommunityKit.Catalog.Admin;

/// <summary>All categories to choose from, indented like the tree.</summary>
public sealed class CategoryChoices(CatalogCache cache) : IChoiceSource
{
    public async ValueTask<IReadOnlyList<AdminChoice>> ReadAsync(CancellationToken cancellationToken) =>
        [.. (await cache.CategoriesAsync(cancellationToken)).All.Select(node => new AdminChoice(node.Id.ToString(), Indented(node)))];

    internal static string Indented(CategoryNode node) => string.Concat(Enumerable.Repeat("– ", node.Depth - 1)) + node.Name.For();
}
