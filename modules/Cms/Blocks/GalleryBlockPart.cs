using CommunityKit.Cms.Showing;
using CommunityKit.Cms.Views;
using CommunityKit.UI.Blocks;
using CommunityKit.UI.Caching;
using CommunityKit.UI.Slots;

namespace CommunityKit.Cms.Blocks;

/// <summary>Several pictures.</summary>
[SharedPart]
public sealed class GalleryBlockPart(PageUrls urls) : IBlock<GallerySettings>
{
    public ValueTask<SlotResult> RenderAsync(GallerySettings settings, CancellationToken cancellationToken)
    {
        var pictures = settings.Pictures
            .Select(picture => (Url: urls.File(picture.File), picture.Alt))
            .Where(picture => picture.Url is not null)
            .Select(picture => new PictureBlock(picture.Url!, picture.Alt, "", null))
            .ToList();
        return new(pictures.Count == 0 ? SlotResult.Nothing : SlotResult.View(CmsViews.GalleryBlock, new GalleryBlock(pictures)));
    }
}
