using CommunityKit.Cms.Editing;
using CommunityKit.Cms.Items;

namespace CommunityKit.Cms.Workflow;

/// <summary>A draft as it would go live: what changed, what was found, and what can be done.</summary>
public sealed record ReviewPage
{
    public required ContentItem Item { get; init; }

    /// <summary>Address of its editor.</summary>
    public required string Url { get; init; }

    /// <summary>From the live version to the working copy.</summary>
    public required ComparePage Changes { get; init; }

    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>True when it goes live only approved.</summary>
    public required bool NeedsReview { get; init; }

    /// <summary>How many comments are open.</summary>
    public required int OpenComments { get; init; }

    public required bool MayPublish { get; init; }

    public required bool MayApprove { get; init; }

    /// <summary>True when the user changed it since it was last approved or live.</summary>
    public required bool IsAuthor { get; init; }

    /// <summary>Something to tell; null for nothing.</summary>
    public string? Notice { get; init; }

    public bool HasStops => Findings.Any(finding => finding.IsStop);

    public bool CanAsk => NeedsReview && !HasStops && Item.Review is ReviewState.Editing or ReviewState.SentBack;

    public bool CanDecide => NeedsReview && MayApprove && !IsAuthor && Item.Review == ReviewState.InReview;

    public bool CanPublish => MayPublish && !HasStops && (!NeedsReview || Item.Review == ReviewState.Approved);
}
