using CommunityKit.Data.Tests.Worker.Sample;
using CommunityKit.Events;

namespace CommunityKit.Data.Tests.Outbox;

/// <summary>Says through the probe that it has started, then runs until it is cancelled.</summary>
public sealed class SlowReaction(Probe probe) : IEventReaction<ThingHappened>
{
    public async ValueTask ReactAsync(ThingHappened domainEvent, EventContext context, CancellationToken cancellationToken)
    {
        probe.Seen(domainEvent, context);
        await Task.Delay(Timeout.Infinite, cancellationToken);
    }
}
