using CommunityKit.Catalog.Addresses;
using CommunityKit.Catalog.Categories;
using CommunityKit.Catalog.Products;
using CommunityKit.Catalog.Storefront.Lists;
using CommunityKit.Catalog.Storefront.Products;
using CommunityKit.Catalog.Views;
using CommunityKit.UI.Caching;
using CommunityKit.UI.Pages;
using CommunityKit.UI.Views;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Catalog.Storefront;

/// <summary>All categories, and one with its products.</summary>
public sealed class CategoriesController(
    CatalogCache cache,
    ListPages lists,
    ProductReads reads,
    CategoryLinks links,
    ShopUrls urls,
    PageInfo page,
    IStringLocalizer<CatalogModule> text) : Controller
{
    [HttpGet(ShopUrls.Categories), SharedPage(CatalogTags.Goods, CatalogTags.Stock, CatalogTags.Prices)]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        page.Title = text["categories.title"];
        return this.View(CatalogViews.CategoriesPage, new CategoriesPage(await links.TreeAsync(cancellationToken)) { AllUrl = urls.Of(ShopUrls.Products) });
    }

    [HttpGet(ShopUrls.Categories + "/{handle}"), SharedPage(CatalogTags.Goods, CatalogTags.Stock, CatalogTags.Prices)]
    public async Task<IActionResult> Show(string handle, CancellationToken cancellationToken)
    {
        handle = handle.ToLowerInvariant();
        var tree = await cache.CategoriesAsync(cancellationToken);
        if (tree.Find(handle) is not { } category)
        {
            var old = Handle.IsValid(handle) ? await reads.FindOldAsync(HandleKind.Category, handle, cancellationToken) : null;
            return old?.TargetId is { } target && tree.Find(target) is { } moved
                ? RedirectPermanent(urls.Category(moved.Handle) + Request.QueryString.ToUriComponent())
                : NotFound();
        }

        var path = ShopUrls.CategoryPath(category.Handle);
        var query = lists.Query(Request, ListPlace.Category, category.Handle);
        page.Title = category.Name.For();
        page.Description = category.Description.IsEmpty ? null : category.Description.For();
        page.CanonicalPath = path;
        page.NoIndex = query.IsFiltered;
        page.Trail = [(text["list.all"], ShopUrls.Products), .. tree.Trail(category).Select(node => (node.Name.For(), (string?)ShopUrls.CategoryPath(node.Handle)))];
        return this.View(
            CatalogViews.CategoryPage,
            new CategoryPage(category.Id, category.Handle, category.Name.For(), await lists.BuildAsync(query, path, ListPlace.Category, cancellationToken))
            {
                Description = category.Description.For(),
                IconUrl = urls.File(category.Icon),
                Categories = Around(tree, category),
            });
    }

    private IReadOnlyList<CategoryLink> Around(CategoryTree tree, CategoryNode category)
    {
        var below = tree.Children(category.Id);
        var shown = below.Count > 0 ? below : category.ParentId is { } parent ? tree.Children(parent) : tree.Top;
        return [.. shown.Select(node => links.Of(node, node.Id == category.Id))];
    }
}
