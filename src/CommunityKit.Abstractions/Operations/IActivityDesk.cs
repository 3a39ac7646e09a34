namespace CommunityKit.Operations;

/// <summary>
/// What runs behind the pages of this shop, for the operator: work that was given up, schedules, parts that are off. Thread-safe.
/// </summary>
public interface IActivityDesk
{
    /// <summary>Figures for an overview.</summary>
    /// <param name="cancellationToken">Cancels.</param>
    ValueTask<ActivitySummary> SummaryAsync(CancellationToken cancellationToken);

    /// <summary>Deliveries of events and queue items that were given up after their last attempt, oldest first.</summary>
    /// <param name="limit">At most so many.</param>
    /// <param name="cancellationToken">Cancels.</param>
    ValueTask<IReadOnlyList<ParkedWork>> ParkedAsync(int limit, CancellationToken cancellationToken);

    /// <summary>Tries parked work again from its first attempt.</summary>
    /// <param name="id">Id as in <see cref="ParkedWork.Id"/>.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>False if it is not parked any more.</returns>
    ValueTask<bool> RetryAsync(string id, CancellationToken cancellationToken);

    /// <summary>Gives parked work up for good; what waits behind it goes on.</summary>
    /// <param name="id">Id as in <see cref="ParkedWork.Id"/>.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>False if it is not parked any more.</returns>
    ValueTask<bool> DiscardAsync(string id, CancellationToken cancellationToken);

    /// <summary>All scheduled jobs, by name.</summary>
    /// <param name="cancellationToken">Cancels.</param>
    ValueTask<IReadOnlyList<ScheduleInfo>> SchedulesAsync(CancellationToken cancellationToken);

    /// <summary>Makes a job due now.</summary>
    /// <param name="job">Name as in <see cref="ScheduleInfo.Job"/>.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>False if there is no such active job.</returns>
    ValueTask<bool> RunNowAsync(string job, CancellationToken cancellationToken);

    /// <summary>Parts of modules that failed since the shop was last started, those that are off first.</summary>
    IReadOnlyList<FailingPart> FailingParts { get; }

    /// <summary>Modules that are installed but do not run, with the reason in the reader's language.</summary>
    IReadOnlyList<ModuleOff> ModulesOff { get; }
}
