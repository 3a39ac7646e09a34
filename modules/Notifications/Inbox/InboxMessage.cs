namespace CommunityKit.Notifications.Inbox;

/// <summary>A message in a member's inbox. Its words are written when it is read, in the language of that moment.</summary>
internal sealed class InboxMessage
{
    /// <summary>Id of the message.</summary>
    public Guid Id { get; init; }

    public Guid MemberId { get; init; }

    public string Template { get; init; } = "";

    /// <summary>The arguments as a JSON object.</summary>
    public string Arguments { get; init; } = "{}";

    public string? Path { get; init; }

    public DateTimeOffset At { get; init; }

    public DateTimeOffset? ReadAt { get; init; }
}
