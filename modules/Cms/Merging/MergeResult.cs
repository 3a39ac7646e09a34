using CommunityKit.Cms.Documents;

namespace CommunityKit.Cms.Merging;

/// <summary>What became of two edits.</summary>
/// <param name="Document">Both edits together; where they could not agree, as the decisions said, or theirs while there is none.</param>
/// <param name="Conflicts">All points of disagreement, decided or not.</param>
public sealed record MergeResult(ContentDocument Document, IReadOnlyList<Conflict> Conflicts);
