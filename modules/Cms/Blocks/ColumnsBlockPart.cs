using CommunityKit.Cms.Views;
using CommunityKit.UI.Blocks;
using CommunityKit.UI.Caching;
using CommunityKit.UI.Slots;

namespace CommunityKit.Cms.Blocks;

/// <summary>Blocks side by side.</summary>
[SharedPart]
public sealed class ColumnsBlockPart : IContainerBlock<ColumnsSettings>
{
    public ValueTask<SlotResult> RenderAsync(ColumnsSettings settings, IReadOnlyList<PlacedBlock> children, CancellationToken cancellationToken) =>
        new(children.Count == 0
            ? SlotResult.Nothing
            : SlotResult.View(CmsViews.ColumnsBlock, new ColumnsBlock(Math.Clamp(settings.Count, 2, 4), children)));
}
