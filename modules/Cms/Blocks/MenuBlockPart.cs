using CommunityKit.Cms.Menus;
using CommunityKit.Cms.Views;
using CommunityKit.UI.Blocks;
using CommunityKit.UI.Caching;
using CommunityKit.UI.Slots;

namespace CommunityKit.Cms.Blocks;

/// <summary>A menu on a page; nothing while it has no links.</summary>
[SharedPart(CmsTags.Menus, CmsTags.Lists)]
public sealed class MenuBlockPart(MenuReads menus) : IBlock<MenuSettings>
{
    public async ValueTask<SlotResult> RenderAsync(MenuSettings settings, CancellationToken cancellationToken) =>
        await menus.ShownAsync(settings.Menu, cancellationToken) is { Count: > 0 } links
            ? SlotResult.View(CmsViews.MenuBlock, new MenuBlock(settings.Title, links))
            : SlotResult.Nothing;
}
