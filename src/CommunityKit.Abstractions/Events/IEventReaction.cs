namespace CommunityKit.Events;

/// <summary>
/// Reacts to an event with effects outside the database: mail, HTTP calls, files. Delivered at least once.
/// </summary>
/// <typeparam name="TEvent">The event.</typeparam>
/// <remarks>Pass <see cref="EventContext.EventId"/> to the other side as idempotency key: after a crash the call is repeated.</remarks>
public interface IEventReaction<in TEvent>
    where TEvent : DomainEvent
{
    /// <summary>Reacts to the event. An exception means: try again later.</summary>
    /// <param name="domainEvent">The payload.</param>
    /// <param name="context">Facts about the delivery.</param>
    /// <param name="cancellationToken">Cancelled when the runtime drains or the lease ends.</param>
    ValueTask ReactAsync(TEvent domainEvent, EventContext context, CancellationToken cancellationToken);
}
