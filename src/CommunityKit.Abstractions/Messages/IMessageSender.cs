namespace CommunityKit.Messages;

/// <summary>
/// Sends mail to people. The shop's settings choose the transport (files for development, SMTP); a module may replace it. Thread-safe.
/// </summary>
/// <remarks>
/// Call it from an event reaction or a queue worker, never inside a transaction. An exception means: not sent, try again later.
/// </remarks>
public interface IMessageSender
{
    /// <summary>Sends one message.</summary>
    /// <param name="message">The message.</param>
    /// <param name="cancellationToken">Cancels the sending.</param>
    ValueTask SendAsync(Message message, CancellationToken cancellationToken);
}
