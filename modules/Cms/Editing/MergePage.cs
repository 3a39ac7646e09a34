using CommunityKit.Cms.Comparing;
using CommunityKit.Cms.Merging;

namespace CommunityKit.Cms.Editing;

/// <summary>Two edits of one item, point by point. Nothing is written until every point is decided.</summary>
public sealed record MergePage
{
    public required string Title { get; init; }

    public required string TheirName { get; init; }

    public required DateTimeOffset TheirTime { get; init; }

    public required string PostUrl { get; init; }

    public required long Token { get; init; }

    public required string Base { get; init; }

    public required string Mine { get; init; }

    public required IReadOnlyList<MergePoint> Points { get; init; }

    /// <summary>What will be saved as it is now: the page with both edits in it.</summary>
    public required Comparison TheirChanges { get; init; }

    /// <summary>What the user changed.</summary>
    public required Comparison MyChanges { get; init; }
}
