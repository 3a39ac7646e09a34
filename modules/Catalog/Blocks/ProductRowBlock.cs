using CommunityKit.Catalog.Storefront;
using CommunityKit.Catalog.Storefront.Lists;
using CommunityKit.Catalog.Storefront.Products;
using CommunityKit.Catalog.Views;
using CommunityKit.UI.Blocks;
using CommunityKit.UI.Caching;
using CommunityKit.UI.Slots;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Catalog.Blocks;

/// <summary>A titled row of products; nothing when there are none.</summary>
[SharedPart(CatalogTags.Goods, CatalogTags.Stock, CatalogTags.Prices)]
public sealed class ProductRowBlock(
    ProductReads reads, ProductLists lists, CatalogCache cache, ShopUrls urls, Cards cards, IStringLocalizer<CatalogModule> text)
    : IBlock<ProductRowSettings>
{
    private const int MaxCount = 24;

    public async ValueTask<SlotResult> RenderAsync(ProductRowSettings settings, CancellationToken cancellationToken)
    {
        var count = Math.Clamp(settings.Count, 1, MaxCount);
        var (title, more, rows) = settings.Source switch
        {
            ProductRowSource.Category => await CategoryAsync(settings.Category, count, cancellationToken),
            ProductRowSource.Selection => (text["row.selection"].Value, null, await SelectionAsync(settings.Products, count, cancellationToken)),
            ProductRowSource.Newest => (text["row.newest"].Value, urls.Of(ShopUrls.Products + "?sort=new"), await reads.NewestAsync(count, cancellationToken)),
            _ => (text["row.featured"].Value, urls.Of(ShopUrls.Products), await reads.FeaturedAsync(count, cancellationToken)),
        };
        if (rows.Count == 0)
        {
            return SlotResult.Nothing;
        }

        return SlotResult.View(
            CatalogViews.ProductRow,
            new ProductRow(settings.Title.IsEmpty ? title : settings.Title.For(), cards.Of(rows)) { MoreUrl = more });
    }

    private async ValueTask<(string Title, string? More, IReadOnlyList<CardRow> Rows)> CategoryAsync(
        string handle, int count, CancellationToken cancellationToken)
    {
        var tree = await cache.CategoriesAsync(cancellationToken);
        return tree.Find(handle) is { } category
            ? (category.Name.For(), urls.Category(handle), (await lists.PageAsync(new ProductQuery { Category = handle }, count, cancellationToken)).Rows)
            : ("", null, []);
    }

    private async ValueTask<IReadOnlyList<CardRow>> SelectionAsync(IReadOnlyList<string> handles, int count, CancellationToken cancellationToken)
    {
        var wanted = handles.Take(count).ToList();
        var found = await reads.CardsAsync([], wanted, cancellationToken);
        return [.. found.OrderBy(row => wanted.IndexOf(row.Handle))];
    }
}
