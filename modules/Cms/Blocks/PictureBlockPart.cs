using CommunityKit.Cms.Showing;
using CommunityKit.Cms.Views;
using CommunityKit.UI.Blocks;
using CommunityKit.UI.Caching;
using CommunityKit.UI.Slots;

namespace CommunityKit.Cms.Blocks;

/// <summary>A picture; nothing until one is chosen.</summary>
[SharedPart]
public sealed class PictureBlockPart(PageUrls urls) : IBlock<PictureSettings>
{
    public ValueTask<SlotResult> RenderAsync(PictureSettings settings, CancellationToken cancellationToken) =>
        new(urls.File(settings.File) is { } url
            ? SlotResult.View(CmsViews.PictureBlock, new PictureBlock(url, settings.Alt, settings.Caption, urls.Link(settings.Link)))
            : SlotResult.Nothing);
}
