namespace CommunityKit.Jobs;

/// <summary>How a queue works. Immutable.</summary>
public sealed record QueueOptions
{
    /// <summary>Attempts before an item is parked; the wait doubles from five seconds to one hour.</summary>
    public int MaxAttempts { get; init; } = 8;

    /// <summary>Items worked on at the same time per host node.</summary>
    public int Parallelism { get; init; } = 1;

    /// <summary>Time after which an item that was started and never finished is given to another worker.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromMinutes(2);
}
