using CommunityKit.UI.Slots;

namespace CommunityKit.UI.Blocks;

/// <summary>
/// A block that holds other blocks: columns, a frame. Its view places them with <see cref="BlockExtensions.BlocksAsync"/>.
/// </summary>
/// <typeparam name="TSettings">What the editor filled in.</typeparam>
/// <remarks>An exception leaves the place empty and the page whole, as for slots.</remarks>
public interface IContainerBlock<in TSettings>
    where TSettings : class, new()
{
    /// <summary>Loads what the view needs, or decides to show nothing.</summary>
    /// <param name="settings">What the editor filled in.</param>
    /// <param name="children">The blocks inside, in order; the view renders them.</param>
    /// <param name="cancellationToken">Cancelled when the visitor leaves or the time is up.</param>
    ValueTask<SlotResult> RenderAsync(TSettings settings, IReadOnlyList<PlacedBlock> children, CancellationToken cancellationToken);
}
