using System.Text.Json;

namespace CommunityKit.UI.Blocks;

/// <summary>A block on a page: as it is stored and as it is rendered.</summary>
/// <param name="Id">Id of this placement, stable over edits; rendered as <c>data-ck-block</c> for the preview.</param>
/// <param name="Name">Wire name of the block; a name that no module declares renders nothing and is kept.</param>
/// <param name="Settings">What the editor filled in, as JSON.</param>
public sealed record PlacedBlock(string Id, string Name, JsonElement Settings)
{
    /// <summary>The blocks inside it, for those that hold blocks (<see cref="IContainerBlock{TSettings}"/>).</summary>
    public IReadOnlyList<PlacedBlock> Children { get; init; } = [];
}
