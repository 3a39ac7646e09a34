using System.Globalization;
using CommunityKit.Cms.Showing;
using CommunityKit.Cms.Types;
using CommunityKit.Cms.Views;
using CommunityKit.UI.Blocks;
using CommunityKit.UI.Caching;
using CommunityKit.UI.Slots;

namespace CommunityKit.Cms.Blocks;

/// <summary>The newest articles in the reader's language; nothing while there are none.</summary>
[SharedPart(CmsTags.Lists)]
public sealed class LatestBlockPart(LiveReads reads, ContentTypes types, PageUrls urls) : IBlock<LatestSettings>
{
    public async ValueTask<SlotResult> RenderAsync(LatestSettings settings, CancellationToken cancellationToken)
    {
        var articles = (await types.AllAsync(cancellationToken)).All.Where(type => type.IsArticle).Select(type => type.Name).ToList();
        var found = await reads.ListedAsync(articles, CultureInfo.CurrentUICulture.Name, Math.Clamp(settings.Count, 1, 12), cancellationToken);
        return found.Count == 0 ? SlotResult.Nothing : SlotResult.View(
            CmsViews.LatestBlock,
            new LatestBlock(
                settings.Title,
                [
                    .. found.Select(item => new ContentCard(item.Title, urls.Of(item.Path), item.FirstLiveAt)
                    {
                        Summary = item.Summary,
                        PictureUrl = urls.File(item.Picture),
                    }),
                ]));
    }
}
