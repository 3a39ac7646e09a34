using CommunityKit.Data.Outbox;
using CommunityKit.Data.Queues;
using CommunityKit.Data.Schedules;

namespace CommunityKit.Data.Work;

/// <summary>Everything that the modules of a generation declared to run outside requests. Immutable.</summary>
internal sealed record DeclaredWork(
    IReadOnlyList<EventSubscription> Subscriptions, IReadOnlyList<WorkQueue> Queues, IReadOnlyList<ScheduledJob> Jobs)
{
    public static DeclaredWork None { get; } = new([], [], []);
}
