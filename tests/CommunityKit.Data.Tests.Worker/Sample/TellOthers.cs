using CommunityKit.Events;

namespace CommunityKit.Data.Tests.Worker.Sample;

/// <summary>An outside effect.</summary>
public sealed class TellOthers(Probe probe) : IEventReaction<ThingHappened>
{
    public ValueTask ReactAsync(ThingHappened domainEvent, EventContext context, CancellationToken cancellationToken)
    {
        probe.Seen(domainEvent, context);
        return default;
    }
}
