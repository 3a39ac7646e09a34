using CommunityKit.Cms.Views;
using CommunityKit.UI.Blocks;
using CommunityKit.UI.Caching;
using CommunityKit.UI.Slots;

namespace CommunityKit.Cms.Blocks;

/// <summary>A quote.</summary>
[SharedPart]
public sealed class QuoteBlockPart : IBlock<QuoteSettings>
{
    public ValueTask<SlotResult> RenderAsync(QuoteSettings settings, CancellationToken cancellationToken) =>
        new(string.IsNullOrWhiteSpace(settings.Text)
            ? SlotResult.Nothing
            : SlotResult.View(CmsViews.QuoteBlock, new QuoteBlock(settings.Text, settings.Source)));
}
