using CommunityKit.Catalog.Addresses;
using CommunityKit.Catalog.Products;
using CommunityKit.Catalog.Storefront.Lists;
using CommunityKit.Catalog.Storefront.Products;
using CommunityKit.Catalog.Views;
using CommunityKit.UI.Caching;
using CommunityKit.UI.Pages;
using CommunityKit.UI.Views;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Catalog.Storefront;

/// <summary>All products, and one.</summary>
public sealed class ProductsController(
    ListPages lists,
    ProductReads reads,
    ProductPages pages,
    CategoryLinks categories,
    ShopUrls urls,
    PageInfo page,
    IPermissionEvaluator permissions,
    Cards cards,
    IStringLocalizer<CatalogModule> text) : Controller
{
    private const int InsteadCount = 4;

    [HttpGet(ShopUrls.Products), SharedPage(CatalogTags.Goods, CatalogTags.Stock, CatalogTags.Prices)]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var query = lists.Query(Request, ListPlace.Everywhere);
        page.Title = query.Text is null ? text["list.all"] : text["list.search", query.Text];
        page.CanonicalPath = ShopUrls.Products;
        page.NoIndex = query.IsFiltered;
        page.Trail = query.Text is null ? [] : [(text["list.all"], ShopUrls.Products), (page.Title, null)];
        return this.View(
            CatalogViews.ProductListPage,
            new ProductListPage(await lists.BuildAsync(query, ShopUrls.Products, ListPlace.Everywhere, cancellationToken))
            {
                Text = query.Text,
                Categories = await categories.TopAsync(cancellationToken),
            });
    }

    [HttpGet(ShopUrls.Products + "/{handle}"), SharedPage(CatalogTags.Goods, CatalogTags.Stock, CatalogTags.Prices)]
    public async Task<IActionResult> Show(string handle, string? variant, CancellationToken cancellationToken)
    {
        handle = handle.ToLowerInvariant();
        var product = Handle.IsValid(handle) ? await reads.FindAsync(handle, cancellationToken) : null;
        if (product is null)
        {
            return await MovedAsync(handle, cancellationToken);
        }

        if (product.Status != ProductStatus.Active && !await permissions.HasAsync(User, CatalogPermissions.ReadProducts, cancellationToken))
        {
            return await MissingAsync(product.Status == ProductStatus.Archived ? product : null, product.Status == ProductStatus.Archived, cancellationToken);
        }

        return this.View(CatalogViews.ProductPage, await pages.BuildAsync(product, variant, Request, cancellationToken));
    }

    private async Task<IActionResult> MovedAsync(string handle, CancellationToken cancellationToken)
    {
        var old = Handle.IsValid(handle) ? await reads.FindOldAsync(HandleKind.Product, handle, cancellationToken) : null;
        return old?.TargetId is { } target && await reads.HandleOfAsync(target, cancellationToken) is { } now
            ? RedirectPermanent(urls.Product(now) + Request.QueryString.ToUriComponent())
            : await MissingAsync(null, isGone: old is not null, cancellationToken);
    }

    private async Task<IActionResult> MissingAsync(ProductData? was, bool isGone, CancellationToken cancellationToken)
    {
        var instead = was?.CategoryIds is [var category, ..] ? await reads.RelatedAsync(category, was.Id, InsteadCount, cancellationToken) : [];
        instead = instead.Count > 0 ? instead : await reads.NewestAsync(InsteadCount, cancellationToken);
        page.Title = text[isGone ? "gone.title" : "missing.title"];
        page.NoIndex = true;
        Response.StatusCode = isGone ? StatusCodes.Status410Gone : StatusCodes.Status404NotFound;
        return this.View(CatalogViews.ProductMissing, new ProductMissing(isGone)
        {
            Title = was?.Title.For(),
            AllUrl = urls.Of(ShopUrls.Products),
            Categories = await categories.TopAsync(cancellationToken),
            Instead = cards.Of(instead),
        });
    }
}
