using CommunityKit.Data.Databases;
using CommunityKit.Data.Outbox;
using CommunityKit.Data.Queues;
using CommunityKit.Data.Work;
using CommunityKit.Events;
using CommunityKit.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Data.Runtime;

/// <summary>The contract's transaction over a <see cref="WriteScope"/>. Events and queue items are written at the end.</summary>
internal sealed class TenantTransaction(WriteScope scope, ContextMap contexts, WorkJson json)
    : Transaction(scope.Connection, scope.Transaction, scope.Now), IDisposable
{
    private const int MaxNameLength = 200;

    private readonly Dictionary<Type, ModuleDbContext> _contexts = [];
    private readonly List<OutboxEvent> _events = [];
    private readonly List<QueueItem> _items = [];
    private bool _isOver;

    public override TContext Context<TContext>()
    {
        RefuseWhenOver();
        if (!_contexts.TryGetValue(typeof(TContext), out var context))
        {
            context = contexts.Create(typeof(TContext), Connection);
            context.Database.UseTransaction(DatabaseTransaction);

            // A unit of work that fails is rolled back as a whole: a savepoint for every save would be two statements for nothing.
            context.Database.AutoSavepointsEnabled = false;
            _contexts.Add(typeof(TContext), context);
        }

        return (TContext)(object)context;
    }

    public override void Publish(DomainEvent domainEvent)
    {
        RefuseWhenOver();
        var name = Limited(EventNameAttribute.Of(domainEvent.GetType()), "The wire name of the event");
        var key = Limited(domainEvent.OrderingKey, $"The ordering key of {name}");
        _events.Add(new(Guid.CreateVersion7(Now), name, key, json.Write(domainEvent)));
    }

    public override void Enqueue<TPayload>(QueueName<TPayload> queue, TPayload payload, DateTimeOffset? notBefore = null)
    {
        RefuseWhenOver();
        ArgumentNullException.ThrowIfNull(payload);
        var name = Limited(queue.Value, "The name of the queue");
        _items.Add(new(Guid.CreateVersion7(Now), name, json.Write(payload), notBefore ?? Now, 0));
    }

    public override void OnCommitted(Action action)
    {
        RefuseWhenOver();
        scope.OnCommitted(action);
    }

    /// <summary>Writes what was published and queued. The work is over.</summary>
    public async ValueTask FlushAsync(CancellationToken cancellationToken)
    {
        RefuseWhenOver();
        _isOver = true;
        await QueueTable.AddAsync(scope, _items, cancellationToken);
        await OutboxWriter.WriteAsync(scope, _events, cancellationToken);
    }

    public void Dispose()
    {
        _isOver = true;
        foreach (var context in _contexts.Values)
        {
            context.Dispose();
        }
    }

    private static string Limited(string? text, string what) =>
        text is { Length: > 0 and <= MaxNameLength }
            ? text
            : throw new ArgumentException($"{what} must have 1 to {MaxNameLength} characters.", nameof(text));

    private void RefuseWhenOver()
    {
        if (_isOver)
        {
            throw new InvalidOperationException("The unit of work is over; its transaction cannot be used outside of it.");
        }
    }
}
