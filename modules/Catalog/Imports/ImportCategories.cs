using CommunityKit.Catalog.Categories;
using CommunityKit.Catalog.Products;

namespace CommunityKit.Catalog.Imports;

/// <summary>Finds the category that a file names by its type, or makes it at the top of the tree.</summary>
public sealed class ImportCategories(SaveCategory save, CatalogCache cache)
{
    /// <summary>Reads the tree once for a run.</summary>
    /// <param name="culture">Language of the file.</param>
    /// <param name="cancellationToken">Cancels.</param>
    internal async Task<Known> OpenAsync(string culture, CancellationToken cancellationToken) =>
        new(save, culture, await cache.CategoriesAsync(cancellationToken));

    internal sealed class Known(SaveCategory save, string culture, CategoryTree tree)
    {
        private readonly Dictionary<string, Guid?> _byName = new(StringComparer.Ordinal);

        /// <summary>Id of the category; null if there is none and none may be made.</summary>
        public async Task<Guid?> FindAsync(string name, bool mayMake, CancellationToken cancellationToken)
        {
            if (_byName.TryGetValue(name, out var known))
            {
                return known;
            }

            var handle = Handle.From(name);
            var node = tree.All.FirstOrDefault(category => category.Name.Cultures.Any(c => category.Name.Exactly(c) == name)) ?? tree.Find(handle);
            var id = node?.Id;
            if (id is null && mayMake && handle.Length > 0)
            {
                var wish = new CategoryRequest(old => old ?? new CategoryDraft { Handle = handle, Name = LocalizedText.Of(culture, name) }) { Handle = handle };
                var result = await save.RunAsync(wish, cancellationToken);
                id = result.IsDone ? result.Id : null;
            }

            return _byName[name] = id;
        }
    }
}
