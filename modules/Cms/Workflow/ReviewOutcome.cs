namespace CommunityKit.Cms.Workflow;

/// <summary>What became of a step of a review.</summary>
public enum ReviewOutcome
{
    /// <summary>Done.</summary>
    Done,

    /// <summary>There is no such item, or it was deleted.</summary>
    Missing,

    /// <summary>The working copy is another than the one that was looked at; nothing was decided.</summary>
    Stale,

    /// <summary>The review stands elsewhere.</summary>
    WrongState,

    /// <summary>Nobody approves own work.</summary>
    OwnWork,

    /// <summary>The permission is missing.</summary>
    Forbidden,

    /// <summary>Sending back needs a reason.</summary>
    NoReason,
}
