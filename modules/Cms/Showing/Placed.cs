using CommunityKit.Cms.Documents;
using CommunityKit.UI.Blocks;

namespace CommunityKit.Cms.Showing;

/// <summary>Stored blocks as the kit renders them.</summary>
internal static class Placed
{
    /// <param name="blocks">Stored blocks.</param>
    /// <param name="prefix">Put in front of their ids, so that those of a shared block cannot be taken for the page's own.</param>
    public static IReadOnlyList<PlacedBlock> Of(IReadOnlyList<ContentBlock> blocks, string prefix = "") =>
        [.. blocks.Select(block => new PlacedBlock(prefix + block.Id, block.Kind, block.Settings) { Children = Of(block.Children, prefix) })];
}
