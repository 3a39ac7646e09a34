using CommunityKit.Cms.Views;
using CommunityKit.UI.Caching;
using CommunityKit.UI.Pages;
using CommunityKit.UI.Slots;

namespace CommunityKit.Cms.Menus;

/// <summary>The links that editors put beside the main navigation; nothing while there are none.</summary>
[SharedPart(CmsTags.Menus, CmsTags.Lists)]
public sealed class HeaderMenu(MenuReads menus) : ISlotContent<ShopFrame>
{
    public async ValueTask<SlotResult> RenderAsync(ShopFrame context, CancellationToken cancellationToken)
    {
        var links = await menus.ShownAsync(Menu.Header, cancellationToken);
        return links.Count == 0 ? SlotResult.Nothing : SlotResult.View(CmsViews.HeaderMenu, new HeaderLinks(links));
    }
}
