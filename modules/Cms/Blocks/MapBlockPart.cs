using CommunityKit.Cms.Views;
using CommunityKit.UI.Blocks;
using CommunityKit.UI.Caching;
using CommunityKit.UI.Slots;

namespace CommunityKit.Cms.Blocks;

/// <summary>Where places are to each other, drawn here: no map of anybody else is asked, so nobody learns who looks.</summary>
[SharedPart]
public sealed class MapBlockPart : IBlock<MapSettings>
{
    public ValueTask<SlotResult> RenderAsync(MapSettings settings, CancellationToken cancellationToken)
    {
        var places = settings.Places.Where(place => !string.IsNullOrWhiteSpace(place.Name)).ToList();
        return new(places.Count == 0 ? SlotResult.Nothing : SlotResult.View(CmsViews.MapBlock, MapSketch.Of(settings.Title, places)));
    }
}
