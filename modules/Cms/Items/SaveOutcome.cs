namespace CommunityKit.Cms.Items;

/// <summary>What became of a change.</summary>
public enum SaveOutcome
{
    /// <summary>Done.</summary>
    Done,

    /// <summary>There is no such item, or it was deleted.</summary>
    Missing,

    /// <summary>Somebody changed the working copy in between; nothing was written.</summary>
    Stale,

    /// <summary>Another item has the address.</summary>
    PathTaken,

    /// <summary>Its type goes live only when somebody else approved it, and nobody did.</summary>
    NotApproved,
}
