using System.Data.Common;
using CommunityKit.Events;
using CommunityKit.Jobs;

namespace CommunityKit.Data;

/// <summary>
/// A running unit of work. Only the host derives from it, so members may be added in a minor version. Not thread-safe;
/// valid only inside the work it was given to.
/// </summary>
public abstract class Transaction
{
    internal Transaction(DbConnection connection, DbTransaction databaseTransaction, DateTimeOffset now)
    {
        Connection = connection;
        DatabaseTransaction = databaseTransaction;
        Now = now;
    }

    /// <summary>The tenant's connection, for statements that must be exact and are written by hand.</summary>
    public DbConnection Connection { get; }

    /// <summary>The open database transaction; assign it to hand-made commands.</summary>
    public DbTransaction DatabaseTransaction { get; }

    /// <summary>UTC instant at which the work began; use it for every timestamp that the work writes.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>A module's DbContext on this connection and transaction; the same instance for repeated calls.</summary>
    /// <typeparam name="TContext">A context declared with <c>module.Data&lt;TContext&gt;()</c>; only your own module's.</typeparam>
    public abstract TContext Context<TContext>()
        where TContext : class;

    /// <summary>Writes an event into the outbox; it is delivered after the commit, or never if the work is rolled back.</summary>
    /// <param name="domainEvent">The event.</param>
    public abstract void Publish(DomainEvent domainEvent);

    /// <summary>Adds an item to a queue; it is worked on after the commit, or never if the work is rolled back.</summary>
    /// <typeparam name="TPayload">Payload of the queue.</typeparam>
    /// <param name="queue">The queue.</param>
    /// <param name="payload">The item.</param>
    /// <param name="notBefore">Earliest start, UTC; at once when null.</param>
    public abstract void Enqueue<TPayload>(QueueName<TPayload> queue, TPayload payload, DateTimeOffset? notBefore = null)
        where TPayload : class;

    /// <summary>Runs in memory after the commit, for example to drop a cache entry. Must not throw and must be quick.</summary>
    /// <param name="action">The effect.</param>
    public abstract void OnCommitted(Action action);
}
