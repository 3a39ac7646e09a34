namespace CommunityKit.Cms.Editing;

/// <summary>A list of blocks in the editor.</summary>
/// <param name="Parent">Id of the block around it; empty for the page itself.</param>
/// <param name="Label">Name of the block around it.</param>
/// <param name="Depth">How deep its blocks stand.</param>
/// <param name="Blocks">The blocks.</param>
/// <param name="TakesBlocks">True when blocks can be put into it.</param>
public sealed record BlockListForm(string Parent, string Label, int Depth, IReadOnlyList<BlockForm> Blocks, bool TakesBlocks);
