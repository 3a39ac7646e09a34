using CommunityKit.Data;
using CommunityKit.Events;

namespace CommunityKit.Webhooks;

/// <summary>Hands an event to the webhooks; subscribed by <see cref="WebhookExtensions.WebhookEvent{TEvent}"/>.</summary>
/// <typeparam name="TEvent">The event.</typeparam>
/// <param name="outbox">Where it goes.</param>
public sealed class ForwardToWebhooks<TEvent>(IWebhookOutbox outbox) : IEventHandler<TEvent>
    where TEvent : DomainEvent
{
    /// <inheritdoc />
    public ValueTask HandleAsync(TEvent domainEvent, Transaction transaction, EventContext context, CancellationToken cancellationToken) =>
        outbox.AddAsync(transaction, domainEvent, context, cancellationToken);
}
