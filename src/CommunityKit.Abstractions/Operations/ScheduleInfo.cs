namespace CommunityKit.Operations;

/// <summary>A scheduled job.</summary>
/// <param name="Job">Module id and name.</param>
/// <param name="Schedule">Cron expression or interval, as declared.</param>
/// <param name="NextAt">UTC instant of the next run.</param>
/// <param name="LastFinishedAt">UTC instant at which the last run ended; null before the first.</param>
/// <param name="LastError">Why the last run failed; null when it did not.</param>
/// <param name="IsRunning">True while a run is under way.</param>
public sealed record ScheduleInfo(
    string Job, string Schedule, DateTimeOffset NextAt, DateTimeOffset? LastFinishedAt, string? LastError, bool IsRunning);
