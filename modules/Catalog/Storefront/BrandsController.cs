using CommunityKit.Catalog.Addresses;
using CommunityKit.Catalog.Listings;
using CommunityKit.Catalog.Products;
using CommunityKit.Catalog.Storefront.Lists;
using CommunityKit.Catalog.Storefront.Products;
using CommunityKit.Catalog.Views;
using CommunityKit.UI.Pages;
using CommunityKit.UI.Views;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Catalog.Storefront;

/// <summary>All brands, and one with its products.</summary>
public sealed class BrandsController(
    CatalogCache cache,
    ListPages lists,
    ProductLists products,
    ProductReads reads,
    ShopUrls urls,
    PageInfo page,
    IStringLocalizer<CatalogModule> text) : Controller
{
    [HttpGet(ShopUrls.Brands)]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        page.Title = text["brands.title"];
        page.CanonicalPath = ShopUrls.Brands;
        var counts = await products.FacetsAsync(new ProductQuery(), cancellationToken);
        var brands = (await cache.BrandsAsync(cancellationToken)).All
            .Where(brand => counts.ContainsKey(Shelf.Brand(brand.Id)))
            .Select(brand => new CategoryLink(brand.Name.For(), urls.Brand(brand.Handle)) { IconUrl = urls.File(brand.Logo) })
            .OrderBy(link => link.Name, StringComparer.CurrentCulture);
        return this.View(CatalogViews.BrandsPage, new BrandsPage([.. brands]) { AllUrl = urls.Of(ShopUrls.Products) });
    }

    [HttpGet(ShopUrls.Brands + "/{handle}")]
    public async Task<IActionResult> Show(string handle, CancellationToken cancellationToken)
    {
        handle = handle.ToLowerInvariant();
        var brands = await cache.BrandsAsync(cancellationToken);
        if (brands.Find(handle) is not { } brand)
        {
            var old = Handle.IsValid(handle) ? await reads.FindOldAsync(HandleKind.Brand, handle, cancellationToken) : null;
            return old?.TargetId is { } target && brands.Find(target) is { } moved
                ? RedirectPermanent(urls.Brand(moved.Handle) + Request.QueryString.ToUriComponent())
                : NotFound();
        }

        var path = ShopUrls.BrandPath(brand.Handle);
        var query = lists.Query(Request, ListPlace.Brand, brand.Handle);
        page.Title = brand.SeoTitle.For() is { Length: > 0 } seo ? seo : brand.Name.For();
        page.Description = (brand.SeoDescription.For(), brand.Description.For()) switch
        {
            ({ Length: > 0 } written, _) => written,
            (_, { Length: > 0 } description) => description,
            _ => null,
        };
        page.CanonicalPath = path;
        page.Image = urls.File(brand.Logo);
        page.NoIndex = (query with { Brands = [] }).IsFiltered;
        page.Trail = [(text["list.all"], ShopUrls.Products), (text["brands.title"], ShopUrls.Brands), (brand.Name.For(), path)];
        return this.View(
            CatalogViews.BrandPage,
            new BrandPage(brand.Id, brand.Handle, brand.Name.For(), await lists.BuildAsync(query, path, ListPlace.Brand, cancellationToken))
            {
                Description = brand.Description.For(),
                LogoUrl = urls.File(brand.Logo),
            });
    }
}
