using CommunityKit.Catalog.Categories;
using CommunityKit.Catalog.Storefront;
using CommunityKit.Cms.References;

namespace CommunityKit.Catalog.Queries;

/// <summary>Categories that content refers to, by handle.</summary>
internal sealed class CategoryReferences(CatalogCache cache) : IReferenceSource
{
    public async Task<IReadOnlyList<ReferenceTarget>> SearchAsync(string words, int limit, CancellationToken cancellationToken)
    {
        var tree = await cache.CategoriesAsync(cancellationToken);
        return
        [
            .. tree.All
                .Where(node => words.Length == 0 || node.Handle.Contains(words, StringComparison.OrdinalIgnoreCase)
                    || node.Name.Cultures.Any(culture => node.Name.Exactly(culture)?.Contains(words, StringComparison.OrdinalIgnoreCase) == true))
                .Take(limit)
                .Select(node => Target(tree, node)),
        ];
    }

    public async Task<IReadOnlyDictionary<string, ReferenceTarget>> FindAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken)
    {
        var tree = await cache.CategoriesAsync(cancellationToken);
        return keys.Select(tree.Find).OfType<CategoryNode>().DistinctBy(node => node.Handle)
            .ToDictionary(node => node.Handle, node => Target(tree, node), StringComparer.Ordinal);
    }

    public async Task<ReferenceTarget?> AtAsync(string path, CancellationToken cancellationToken) =>
        path.StartsWith(ShopUrls.Categories + "/", StringComparison.Ordinal)
            ? (await FindAsync([Uri.UnescapeDataString(path[(ShopUrls.Categories.Length + 1)..])], cancellationToken)).Values.FirstOrDefault()
            : null;

    private static ReferenceTarget Target(CategoryTree tree, CategoryNode node) => new(node.Handle, node.Name.For())
    {
        Path = ShopUrls.CategoryPath(node.Handle),
        Picture = node.Icon,
        Note = string.Join(" › ", tree.Trail(node).SkipLast(1).Select(above => above.Name.For())),
    };
}
