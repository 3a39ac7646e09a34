namespace CommunityKit.Messages;

/// <summary>A message to one person. Immutable.</summary>
/// <param name="To">E-mail address.</param>
/// <param name="Subject">One line, in the receiver's language.</param>
/// <param name="Text">Plain text body.</param>
public sealed record Message(string To, string Subject, string Text)
{
    /// <summary>The same for repeated attempts of one message, so that a transport can drop doubles.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();
}
