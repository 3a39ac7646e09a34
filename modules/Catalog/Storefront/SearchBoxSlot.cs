using CommunityKit.Catalog.Storefront.Lists;
using CommunityKit.Catalog.Views;
using CommunityKit.UI.Caching;
using CommunityKit.UI.Pages;
using CommunityKit.UI.Slots;
using Microsoft.AspNetCore.Http;

namespace CommunityKit.Catalog.Storefront;

/// <summary>The search box in the header. A search module finds more than goods: where one is on, this one steps back.</summary>
[SharedPart]
public sealed class SearchBoxSlot(IModuleList modules, ShopUrls urls, IHttpContextAccessor http) : ISlotContent<ShopFrame>
{
    private const string SearchModule = "communitykit.search";

    public ValueTask<SlotResult> RenderAsync(ShopFrame context, CancellationToken cancellationToken)
    {
        if (modules.All.Any(module => module.Id == SearchModule))
        {
            return new(SlotResult.Nothing);
        }

        var text = CleanText.Of(http.HttpContext?.Request.Query["q"], ProductQuery.MaxText) ?? "";
        return new(SlotResult.View(CatalogViews.SearchBox, new SearchBox(urls.Of(ShopUrls.Products), text)));
    }
}
