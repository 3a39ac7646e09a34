namespace CommunityKit.Jobs;

/// <summary>When a job runs. Missed runs (host down, shop asleep) are caught up with one run, not with many.</summary>
public sealed record JobSchedule
{
    private JobSchedule()
    {
    }

    /// <summary>Fixed distance between the starts of two runs; null for cron schedules.</summary>
    public TimeSpan? Interval { get; private init; }

    /// <summary>
    /// Quartz cron expression with seconds, for example <c>0 30 2 * * ?</c> for 02:30 every day; null for interval schedules.
    /// </summary>
    public string? CronExpression { get; private init; }

    /// <summary>
    /// When true (the default) a sleeping shop is woken for the run, though at most every fifteen minutes. When false the run waits
    /// until the shop is awake anyway.
    /// </summary>
    public bool WakesTenant { get; init; } = true;

    /// <summary>Runs every <paramref name="interval"/>.</summary>
    /// <param name="interval">At least one second.</param>
    /// <exception cref="ArgumentOutOfRangeException">The interval is shorter than one second.</exception>
    public static JobSchedule Every(TimeSpan interval)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(interval, TimeSpan.FromSeconds(1));
        return new JobSchedule { Interval = interval };
    }

    /// <summary>Runs at the times of a Quartz cron expression, read in the shop's time zone (daylight saving respected).</summary>
    /// <param name="expression">Six or seven fields: seconds minutes hours day-of-month month day-of-week [year].</param>
    public static JobSchedule Cron(string expression)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(expression);
        return new JobSchedule { CronExpression = expression };
    }
}
