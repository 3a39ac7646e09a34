namespace CommunityKit.UI.Tests.Slots;

/// <summary>Tells a test that a slow content has begun.</summary>
public sealed class SlotProbe
{
    public TaskCompletionSource Started { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}
