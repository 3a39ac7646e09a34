namespace CommunityKit.Cms.Scheduling;

/// <summary>What became of a scheduled change.</summary>
public enum ScheduleState
{
    /// <summary>Its time has not come.</summary>
    Waiting,

    /// <summary>It happened.</summary>
    Done,

    /// <summary>An editor called it off.</summary>
    Cancelled,

    /// <summary>It could not happen: another item has the address, or the item was deleted.</summary>
    Failed,
}
