using CommunityKit.Events;

namespace CommunityKit.Data.Tests.Worker.Sample;

/// <summary>Writes down every event that it handles.</summary>
public sealed class RecordThing(Probe probe) : IEventHandler<ThingHappened>
{
    public async ValueTask HandleAsync(
        ThingHappened domainEvent, Transaction transaction, EventContext context, CancellationToken cancellationToken)
    {
        var db = transaction.Context<SampleDb>();
        db.Effects.Add(new Effect
        {
            Id = Guid.CreateVersion7(), EventId = context.EventId, Subscriber = context.Subscriber, Key = domainEvent.Key, Number = domainEvent.Number,
        });
        await db.SaveChangesAsync(cancellationToken);
        probe.Seen(domainEvent, context);
    }
}
