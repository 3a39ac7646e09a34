namespace CommunityKit.Cms.Scheduling;

/// <summary>A change of what visitors see, at a time.</summary>
public sealed class ScheduledChange
{
    public Guid Id { get; set; }

    public Guid ItemId { get; set; }

    public ScheduledAction Action { get; set; }

    /// <summary>The version that goes live; null for a take-down.</summary>
    public int? Number { get; set; }

    public DateTimeOffset At { get; set; }

    public ScheduleState State { get; set; }

    public required string By { get; set; }

    public DateTimeOffset? DoneAt { get; set; }
}
