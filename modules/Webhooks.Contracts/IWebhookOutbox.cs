using CommunityKit.Data;
using CommunityKit.Events;

namespace CommunityKit.Webhooks;

/// <summary>What goes out to other systems. Implemented by the webhooks module. Thread-safe.</summary>
public interface IWebhookOutbox
{
    /// <summary>
    /// Writes a delivery for each endpoint that is on and wants the event; they leave after the commit. The same event a second time adds
    /// nothing.
    /// </summary>
    /// <param name="transaction">The unit of work.</param>
    /// <param name="domainEvent">The event.</param>
    /// <param name="context">Its id becomes the id of the message.</param>
    /// <param name="cancellationToken">Cancels.</param>
    ValueTask AddAsync(Transaction transaction, DomainEvent domainEvent, EventContext context, CancellationToken cancellationToken);
}
