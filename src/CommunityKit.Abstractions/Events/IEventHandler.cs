using CommunityKit.Data;

namespace CommunityKit.Events;

/// <summary>
/// Handles an event inside a transaction that also marks the delivery as done: either both are kept or neither.
/// </summary>
/// <typeparam name="TEvent">The event.</typeparam>
/// <remarks>
/// Await nothing but the transaction's own database work: on SQLite it holds the shop's only writer.
/// Resolved from a scope per delivery. Deliveries with the same <see cref="DomainEvent.OrderingKey"/> are handled one after the other, those
/// with different keys may be handled at the same time: lock rows that they share, or change them by conditional update.
/// An exception rolls the transaction back and the delivery is tried again, later each time; after the last attempt it is
/// parked on the admin page, from where it can be sent again.
/// </remarks>
public interface IEventHandler<in TEvent>
    where TEvent : DomainEvent
{
    /// <summary>Applies the event.</summary>
    /// <param name="domainEvent">The payload.</param>
    /// <param name="transaction">Read and write through this and nothing else.</param>
    /// <param name="context">Facts about the delivery.</param>
    /// <param name="cancellationToken">Cancelled when the runtime drains; the delivery is then tried again elsewhere.</param>
    ValueTask HandleAsync(TEvent domainEvent, Transaction transaction, EventContext context, CancellationToken cancellationToken);
}
