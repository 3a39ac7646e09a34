namespace CommunityKit.Messages;

/// <summary>A message to one person. Immutable.</summary>
/// <param name="To">E-mail address.</param>
/// <param name="Subject">One line, in the receiver's language.</param>
/// <param name="Text">Plain text body.</param>
public sealed record Message(string To, string Subject, string Text)
{
    /// <summary>The same for repeated attempts of one message, so that a transport can drop doubles.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>
    /// Absolute address that ends such messages when mail programs post to it (RFC 8058, one click, no sign-in); null for messages that
    /// cannot be ended. Show it in <see cref="Text"/> too.
    /// </summary>
    public string? UnsubscribeUrl { get; init; }
}
