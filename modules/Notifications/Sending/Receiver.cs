namespace CommunityKit.Notifications.Sending;

/// <summary>Who gets a message, and where they want it.</summary>
/// <param name="Email">Address; null when there is none to write to.</param>
/// <param name="Name">Name; empty for a guest.</param>
/// <param name="Culture">Language.</param>
internal sealed record Receiver(string? Email, string Name, string Culture)
{
    /// <summary>Channels that the person agrees to for this kind of message, and why not for the others.</summary>
    public required IReadOnlyDictionary<Channel, string?> Refusals { get; init; }

    /// <summary>Why a channel is not used; null when it is.</summary>
    public string? RefusalOf(Channel channel) => Refusals.GetValueOrDefault(channel);
}
