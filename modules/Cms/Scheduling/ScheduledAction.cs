using CommunityKit.Cms.Items;

namespace CommunityKit.Cms.Scheduling;

/// <summary>What happens at the time.</summary>
public enum ScheduledAction
{
    /// <summary>A version goes live.</summary>
    Publish,

    /// <summary>The item is taken down.</summary>
    TakeDown,
}
