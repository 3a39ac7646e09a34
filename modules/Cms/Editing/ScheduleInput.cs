namespace CommunityKit.Cms.Editing;

/// <summary>When a working copy goes live and when the item is taken down, entered in the shop's zone.</summary>
public sealed class ScheduleInput
{
    public DateTimeOffset? PublishAt { get; set; }

    public DateTimeOffset? TakeDownAt { get; set; }
}
