using CommunityKit.Catalog.Categories;
using CommunityKit.Catalog.Products;

namespace CommunityKit.Catalog.Imports;

/// <summary>Finds the categories that a file names, or makes them.</summary>
public sealed class ImportCategories(SaveCategory save, CatalogCache cache)
{
    /// <summary>Reads the tree once for a run.</summary>
    /// <param name="culture">Language of the file.</param>
    /// <param name="cancellationToken">Cancels.</param>
    internal async Task<Known> OpenAsync(string culture, CancellationToken cancellationToken) =>
        new(save, cache, culture, await cache.CategoriesAsync(cancellationToken));

    internal sealed class Known(SaveCategory save, CatalogCache cache, string culture, CategoryTree tree)
    {
        private readonly Dictionary<string, Guid?> _byPath = new(StringComparer.Ordinal);

        public async ValueTask<Guid?> OfHandleAsync(string handle, CancellationToken cancellationToken) => (await cache.CategoriesAsync(cancellationToken)).Find(handle)?.Id;

        /// <summary>Id of the category at the end of a path of names; null if there is none and none may be made.</summary>
        /// <param name="path">Names from the top down; a single name is found wherever it stands.</param>
        /// <param name="mayMake">False in a dry run.</param>
        /// <param name="cancellationToken">Cancels.</param>
        public async Task<Guid?> FindAsync(IReadOnlyList<string> path, bool mayMake, CancellationToken cancellationToken)
        {
            Guid? parent = null;
            for (var i = 0; i < Math.Min(path.Count, CategoryRules.MaxDepth); i++)
            {
                var key = string.Join('\u001f', path.Take(i + 1));
                if (!_byPath.TryGetValue(key, out var id))
                {
                    _byPath[key] = id = Find(path[i], parent, isOnly: path.Count == 1) ?? (mayMake ? await MakeAsync(path[i], parent, cancellationToken) : null);
                }

                if (id is null)
                {
                    return null;
                }

                parent = id;
            }

            return parent;
        }

        private Guid? Find(string name, Guid? parent, bool isOnly)
        {
            var handle = Handle.From(name);
            var named = tree.All.Where(category => isOnly || category.ParentId == parent).ToList();
            return (named.Find(category => category.Name.Cultures.Any(c => category.Name.Exactly(c) == name))
                ?? named.Find(category => category.Handle == handle))?.Id;
        }

        private async Task<Guid?> MakeAsync(string name, Guid? parent, CancellationToken cancellationToken)
        {
            var handle = Handle.From(name);
            if (handle.Length == 0)
            {
                return null;
            }

            var taken = tree.Find(handle) is not null;
            var wish = new CategoryRequest(old => old ?? new CategoryDraft { Handle = taken ? "" : handle, Name = LocalizedText.Of(culture, name), ParentId = parent })
            {
                Handle = taken ? null : handle,
            };
            var result = await save.RunAsync(wish, cancellationToken);
            return result.IsDone ? result.Id : null;
        }
    }
}
