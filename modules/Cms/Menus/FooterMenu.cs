using CommunityKit.Cms.Views;
using CommunityKit.UI.Caching;
using CommunityKit.UI.Pages;
using CommunityKit.UI.Slots;

namespace CommunityKit.Cms.Menus;

/// <summary>The menu at the foot of every page, and on phones, where the header has no room for links, that of the header.</summary>
[SharedPart(CmsTags.Menus, CmsTags.Lists)]
public sealed class FooterMenu(MenuReads menus) : ISlotContent<ShopFrame>
{
    public async ValueTask<SlotResult> RenderAsync(ShopFrame context, CancellationToken cancellationToken)
    {
        var links = await menus.ShownAsync(Menu.Footer, cancellationToken);
        var header = await menus.ShownAsync(Menu.Header, cancellationToken);
        return links.Count == 0 && header.Count == 0
            ? SlotResult.Nothing
            : SlotResult.View(CmsViews.FooterMenu, new FooterLinks(links) { Header = header });
    }
}
