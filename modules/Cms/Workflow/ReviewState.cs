namespace CommunityKit.Cms.Workflow;

/// <summary>Where the review of a working copy stands. Counts for content types that demand one. Stored by name.</summary>
public enum ReviewState
{
    /// <summary>Nobody is asked.</summary>
    Editing,

    /// <summary>Somebody is asked to look at it.</summary>
    InReview,

    /// <summary>It may go live as it is; the next change ends that.</summary>
    Approved,

    /// <summary>It is to be changed first, for a reason.</summary>
    SentBack,
}
