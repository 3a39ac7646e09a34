using CommunityKit.Cms.Documents;

namespace CommunityKit.Cms.Comparing;

/// <summary>A block that differs.</summary>
/// <param name="Change">What became of it.</param>
/// <param name="Block">The block as it is, or as it was when it is gone.</param>
/// <param name="Settings">What it says differently; for a new or a gone block all that it says.</param>
public sealed record BlockDifference(BlockChange Change, ContentBlock Block, IReadOnlyList<ValueDifference> Settings);
