namespace CommunityKit.Cms.Auditing;

/// <summary>What somebody did with an item. Stored by name.</summary>
public enum AuditKind
{
    /// <summary>Began it.</summary>
    Created,

    /// <summary>Began it as a translation.</summary>
    Translated,

    /// <summary>Saved it into the history.</summary>
    Saved,

    /// <summary>Brought an older version back.</summary>
    Restored,

    /// <summary>Asked for a review.</summary>
    ReviewAsked,

    /// <summary>Asked for no review any more.</summary>
    ReviewTakenBack,

    /// <summary>Said that it may go live.</summary>
    Approved,

    /// <summary>Said what to change first.</summary>
    SentBack,

    /// <summary>Put it live.</summary>
    Published,

    /// <summary>Gave it a time to go live.</summary>
    Scheduled,

    /// <summary>Gave it a time to be taken down.</summary>
    TakeDownScheduled,

    /// <summary>Called a time off.</summary>
    Unscheduled,

    /// <summary>Took it down.</summary>
    TakenDown,

    /// <summary>Deleted it.</summary>
    Deleted,

    /// <summary>Brought it back after it was deleted.</summary>
    Undeleted,

    /// <summary>Made a link to the draft.</summary>
    Shared,

    /// <summary>Ended a link to the draft.</summary>
    ShareEnded,
}
