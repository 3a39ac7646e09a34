using CommunityKit.Cms.Showing;
using CommunityKit.Cms.Views;
using CommunityKit.Media.Assets;
using CommunityKit.UI.Blocks;
using CommunityKit.UI.Caching;
using CommunityKit.UI.Slots;

namespace CommunityKit.Cms.Blocks;

/// <summary>A video of the media library; nothing while it has none of that address.</summary>
[SharedPart]
internal sealed class VideoBlockPart(IMedia media, PageUrls urls) : IBlock<VideoSettings>
{
    public async ValueTask<SlotResult> RenderAsync(VideoSettings settings, CancellationToken cancellationToken)
    {
        var ids = MediaAddress.In(settings.Video);
        if (ids.Count != 1 || (await media.FindAsync(ids, cancellationToken)).Values.FirstOrDefault() is not { Kind: AssetKind.Video } video)
        {
            return SlotResult.Nothing;
        }

        var poster = video.PosterId is { } id ? (await media.FindAsync([id], cancellationToken)).GetValueOrDefault(id) : null;
        return SlotResult.View(
            CmsViews.VideoBlock,
            new VideoBlock(urls.Of(video.VersionPath), video.ContentType, settings.Alt)
            {
                PosterUrl = urls.File(settings.Poster) ?? (poster is null ? null : urls.Of(poster.VersionPath)),
                Caption = settings.Caption,
                Transcript = MarkdownText.Render(settings.Transcript, urls.Root, firstHeading: 3),
            });
    }
}
