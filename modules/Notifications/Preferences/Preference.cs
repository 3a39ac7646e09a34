using CommunityKit.Notifications.Sending;

namespace CommunityKit.Notifications.Preferences;

/// <summary>A channel that a member switched off for what goes on in the community. No row means: on.</summary>
internal sealed class Preference
{
    public Guid MemberId { get; init; }

    public Channel Channel { get; init; }

    public DateTimeOffset At { get; init; }
}
