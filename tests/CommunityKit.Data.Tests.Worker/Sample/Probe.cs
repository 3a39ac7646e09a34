using System.Collections.Concurrent;
using CommunityKit.Events;

namespace CommunityKit.Data.Tests.Worker.Sample;

/// <summary>What the sample's code met, and a place for a test to make it fail.</summary>
public sealed class Probe
{
    public ConcurrentQueue<(string Subscriber, ThingHappened Thing, int Attempt)> Log { get; } = new();

    /// <summary>Called with every event; may throw.</summary>
    public Action<string, ThingHappened>? OnSeen { get; set; }

    public IEnumerable<int> Numbers(string subscriber) => Log.Where(l => l.Subscriber.EndsWith(subscriber, StringComparison.Ordinal)).Select(l => l.Thing.Number);

    public void Seen(ThingHappened thing, EventContext context)
    {
        OnSeen?.Invoke(context.Subscriber, thing);
        Log.Enqueue((context.Subscriber, thing, context.Attempt));
    }
}
