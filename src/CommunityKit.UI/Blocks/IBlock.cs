using CommunityKit.UI.Slots;

namespace CommunityKit.UI.Blocks;

/// <summary>A piece of a page that an editor places and fills in. Resolved from the request's scope, once per rendering.</summary>
/// <typeparam name="TSettings">What the editor filled in.</typeparam>
/// <remarks>An exception leaves the place empty and the page whole, as for slots.</remarks>
public interface IBlock<in TSettings>
    where TSettings : class, new()
{
    /// <summary>Loads what the view needs, or decides to show nothing.</summary>
    /// <param name="settings">What the editor filled in.</param>
    /// <param name="cancellationToken">Cancelled when the visitor leaves or the time is up.</param>
    ValueTask<SlotResult> RenderAsync(TSettings settings, CancellationToken cancellationToken);
}
