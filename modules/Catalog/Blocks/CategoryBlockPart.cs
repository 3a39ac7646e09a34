using CommunityKit.Catalog.Storefront;
using CommunityKit.Catalog.Views;
using CommunityKit.UI.Blocks;
using CommunityKit.UI.Caching;
using CommunityKit.UI.Slots;

namespace CommunityKit.Catalog.Blocks;

/// <summary>Ways into categories; nothing when there are none.</summary>
[SharedPart(CatalogTags.Goods)]
public sealed class CategoryBlockPart(CatalogCache cache, CategoryLinks links, ShopUrls urls) : IBlock<CategorySettings>
{
    public async ValueTask<SlotResult> RenderAsync(CategorySettings settings, CancellationToken cancellationToken)
    {
        var tree = await cache.CategoriesAsync(cancellationToken);
        var above = settings.Category.Length > 0 ? tree.Find(settings.Category) : null;
        if (settings.Category.Length > 0 && above is null)
        {
            return SlotResult.Nothing;
        }

        var shown = above is null ? tree.Top : tree.Children(above.Id);
        return shown.Count == 0
            ? SlotResult.Nothing
            : SlotResult.View(
                CatalogViews.CategoryBlock,
                new CategoryBlock(settings.Title.IsEmpty ? above?.Name.For() ?? "" : settings.Title.For(), [.. shown.Select(node => links.Of(node, isCurrent: false))])
                {
                    MoreUrl = above is null ? urls.Of(ShopUrls.Categories) : urls.Category(above.Handle),
                });
    }
}
