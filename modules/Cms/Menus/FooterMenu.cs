using CommunityKit.Cms.Showing;
using CommunityKit.Cms.Views;
using CommunityKit.UI.Caching;
using CommunityKit.UI.Pages;
using CommunityKit.UI.Slots;

namespace CommunityKit.Cms.Menus;

/// <summary>The menu at the foot of every page; nothing while it has no links.</summary>
[SharedPart(CmsTags.Menus)]
public sealed class FooterMenu(MenuReads menus, PageUrls urls) : ISlotContent<ShopFrame>
{
    public async ValueTask<SlotResult> RenderAsync(ShopFrame context, CancellationToken cancellationToken)
    {
        var links = (await menus.LinksAsync(Menu.Footer, cancellationToken))
            .Select(link => (Label: link.Label.For(), Url: urls.Link(link.Url)))
            .Where(link => link.Url is not null)
            .Select(link => new MenuItem(link.Label, link.Url!))
            .ToList();
        return links.Count == 0 ? SlotResult.Nothing : SlotResult.View(CmsViews.FooterMenu, new FooterLinks(links));
    }
}
