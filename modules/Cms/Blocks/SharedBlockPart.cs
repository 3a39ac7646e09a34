using CommunityKit.Cms.Documents;
using CommunityKit.Cms.Showing;
using CommunityKit.Cms.Types;
using CommunityKit.Cms.Views;
using CommunityKit.UI.Blocks;
using CommunityKit.UI.Caching;
using CommunityKit.UI.Slots;

namespace CommunityKit.Cms.Blocks;

/// <summary>What a shared block shows while it is live. One in another shows nothing: circles cannot be made.</summary>
[SharedPart]
public sealed class SharedBlockPart(LiveReads reads, IHttpContextAccessor http) : IBlock<SharedSettings>
{
    public async ValueTask<SlotResult> RenderAsync(SharedSettings settings, CancellationToken cancellationToken)
    {
        if (!Guid.TryParse(settings.Item, out var id))
        {
            return SlotResult.Nothing;
        }

        if (http.HttpContext is { } context)
        {
            PageSharing.Of(context)?.DependsOn([CmsTags.Item(id)]);
        }

        var item = await reads.FindAsync(id, cancellationToken);
        if (item is null || item.Type != BuiltInTypes.SharedBlock)
        {
            return SlotResult.Nothing;
        }

        var blocks = ContentDocument.Parse(item.Document).Blocks;
        return SlotResult.View(CmsViews.SharedBlock, new SharedBlock(Placed.Of([.. blocks.Where(block => !HoldsShared(block))], PageUrls.SharedPrefix)));
    }

    private static bool HoldsShared(ContentBlock block) => block.WithInner().Any(inner => inner.Kind == CmsBlocks.Shared.Value);
}
