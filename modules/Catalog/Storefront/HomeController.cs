using System.Text.Json;
using CommunityKit.Catalog.Blocks;
using CommunityKit.Catalog.Views;
using CommunityKit.UI.Blocks;
using CommunityKit.UI.Caching;
using CommunityKit.UI.Pages;
using CommunityKit.UI.Views;
using Microsoft.AspNetCore.Mvc;

namespace CommunityKit.Catalog.Storefront;

/// <summary>The shop window.</summary>
public sealed class HomeController(CategoryLinks categories, ISettings<ShopSettings> shop, ShopUrls urls, PageInfo page) : Controller
{
    public const string Path = "/catalog";

    private static readonly PlacedBlock[] Rows = [Row("featured", ProductRowSource.Featured), Row("newest", ProductRowSource.Newest)];

    [HttpGet(Path), SharedPage(CatalogTags.Goods, CatalogTags.Stock, CatalogTags.Prices)]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var settings = shop.Current;
        page.Title = settings.Name.For();
        return this.View(CatalogViews.Home, new CatalogHome(settings.Name.For())
        {
            Tagline = settings.Tagline.For(),
            HeroUrl = urls.File(settings.Hero),
            Categories = await categories.TopAsync(cancellationToken),
            AllUrl = urls.Of(ShopUrls.Products),
            Blocks = Rows,
        });
    }

    private static PlacedBlock Row(string id, ProductRowSource source) =>
        new(id, CatalogBlocks.ProductRow.Value, JsonSerializer.SerializeToElement(new Dictionary<string, string> { ["source"] = source.ToString() }));
}
