using CommunityKit.UI.Blocks;

namespace CommunityKit.UI.Tests.Blocks;

/// <summary>The blocks of the test page.</summary>
public sealed record PlacedBlocks(IReadOnlyList<PlacedBlock> All);
