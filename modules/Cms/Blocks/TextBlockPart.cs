using CommunityKit.Cms.Showing;
using CommunityKit.Cms.Views;
using CommunityKit.UI.Blocks;
using CommunityKit.UI.Caching;
using CommunityKit.UI.Slots;

namespace CommunityKit.Cms.Blocks;

/// <summary>A text.</summary>
[SharedPart]
public sealed class TextBlockPart(PageUrls urls) : IBlock<TextSettings>
{
    public ValueTask<SlotResult> RenderAsync(TextSettings settings, CancellationToken cancellationToken) =>
        new(MarkdownText.Render(settings.Text, urls.Root) is { } html ? SlotResult.View(CmsViews.TextBlock, new TextBlock(html)) : SlotResult.Nothing);
}
