using CommunityKit.UI.Blocks;

namespace CommunityKit.Cms.Views;

/// <summary>Model of the view of columns.</summary>
/// <param name="Count">How many stand side by side on wide screens.</param>
/// <param name="Blocks">What stands in them, one block a cell.</param>
public sealed record ColumnsBlock(int Count, IReadOnlyList<PlacedBlock> Blocks);
