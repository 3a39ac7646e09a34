using System.Globalization;
using CommunityKit.Data.Problems;
using CommunityKit.Jobs;
using CommunityKit.Packaging.Problems;
using Quartz;

namespace CommunityKit.Data.Schedules;

/// <summary>
/// When a schedule is due, in the shop's time zone. A local time that a clock change skips is made up for, one it repeats counts once.
/// </summary>
internal static class Occurrences
{
    /// <summary>Of a cron expression that has no more occurrences.</summary>
    public static readonly DateTimeOffset Never = new(9000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The schedule and the zone it is read in: when it changes, the next occurrence must be found anew.</summary>
    public static string Describe(JobSchedule schedule, TimeZoneInfo zone) => schedule.CronExpression is { } cron
        ? $"cron {cron} {zone.Id}"
        : string.Create(CultureInfo.InvariantCulture, $"every {schedule.Interval}");

    /// <summary>The first occurrence after an instant.</summary>
    /// <param name="schedule">The schedule.</param>
    /// <param name="zone">The shop's time zone; intervals do not need it.</param>
    /// <param name="after">All occurrences up to this instant are past.</param>
    /// <param name="due">The occurrence that intervals are counted from.</param>
    /// <exception cref="ProblemException">CK1550: the cron expression is wrong.</exception>
    public static DateTimeOffset Next(JobSchedule schedule, TimeZoneInfo zone, DateTimeOffset after, DateTimeOffset due)
    {
        if (schedule.Interval is { } interval)
        {
            return after < due ? due : due + (interval * (1 + ((after - due).Ticks / interval.Ticks)));
        }

        return Parse(schedule.CronExpression!, zone).GetNextValidTimeAfter(after) ?? Never;
    }

    private static CronExpression Parse(string cron, TimeZoneInfo zone)
    {
        try
        {
            return new CronExpression(cron, zone);
        }
        catch (FormatException e)
        {
            throw new ProblemException(DataProblems.Catalog.Problem("CK1550", ("cron", cron), ("reason", e.Message)), e);
        }
    }
}
