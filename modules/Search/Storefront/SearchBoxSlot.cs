using CommunityKit.Search.Views;
using CommunityKit.UI.Caching;
using CommunityKit.UI.Pages;
using CommunityKit.UI.Slots;

namespace CommunityKit.Search.Storefront;

/// <summary>The search box in the header.</summary>
[SharedPart]
internal sealed class SearchBoxSlot(IHttpContextAccessor http) : ISlotContent<ShopFrame>
{
    public ValueTask<SlotResult> RenderAsync(ShopFrame context, CancellationToken cancellationToken)
    {
        var request = http.HttpContext!.Request;
        var text = request.Path == SearchController.Path ? QuestionAddress.TextOf(request.Query) : "";
        return new(SlotResult.View(SearchViews.SearchBox, new SearchBox(request.PathBase + SearchController.Path, request.PathBase + SearchController.SuggestPath, text)));
    }
}
