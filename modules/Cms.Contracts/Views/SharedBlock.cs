using CommunityKit.UI.Blocks;

namespace CommunityKit.Cms.Views;

/// <summary>Model of the view of a shared block.</summary>
/// <param name="Blocks">What the shared block shows.</param>
public sealed record SharedBlock(IReadOnlyList<PlacedBlock> Blocks);
