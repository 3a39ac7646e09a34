namespace CommunityKit.UI.Tests.Browser;

/// <summary>What the countdown page counts down to.</summary>
public sealed class Deadline
{
    public DateTimeOffset At { get; set; }
}
