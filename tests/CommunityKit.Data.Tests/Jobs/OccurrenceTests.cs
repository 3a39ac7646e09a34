using CommunityKit.Data.Schedules;
using CommunityKit.Jobs;
using CommunityKit.Packaging.Problems;

namespace CommunityKit.Data.Tests.Jobs;

public sealed class OccurrenceTests
{
    [Theory]
    [InlineData("Asia/Shanghai", "0 30 2 * * ?", "2026-03-28T00:00:00Z", "2026-03-28T18:30:00Z")] // 02:30 of the 29th, no clock change ever
    [InlineData("Europe/Berlin", "0 30 1 * * ?", "2026-03-28T12:00:00Z", "2026-03-29T00:30:00Z")] // the night of the change, before it
    [InlineData("Europe/Berlin", "0 30 4 * * ?", "2026-03-29T00:00:00Z", "2026-03-29T02:30:00Z")] // after the change: UTC+2
    [InlineData("Europe/Berlin", "0 30 4 * * ?", "2026-03-28T00:00:00Z", "2026-03-28T03:30:00Z")] // the day before: UTC+1
    [InlineData("Europe/Berlin", "0 0 9 * * ?", "2026-10-25T00:00:00Z", "2026-10-25T08:00:00Z")] // after the change back: UTC+1
    public void A_cron_schedule_is_read_in_the_shops_zone(string zone, string cron, string after, string expected) =>
        Assert.Equal(At(expected), Next(JobSchedule.Cron(cron), zone, At(after)));

    [Fact]
    public void A_local_time_that_the_spring_change_skips_is_run_once_that_day()
    {
        var runs = RunsOn(JobSchedule.Cron("0 30 2 * * ?"), "Europe/Berlin", "2026-03-28T12:00:00Z", "2026-03-30T12:00:00Z");

        Assert.Equal(2, runs.Count);
        Assert.InRange(runs[0], At("2026-03-29T00:30:00Z"), At("2026-03-29T02:00:00Z"));
        Assert.Equal(At("2026-03-30T00:30:00Z"), runs[1]);
    }

    [Fact]
    public void A_local_time_that_the_autumn_change_repeats_is_run_once_that_day()
    {
        var runs = RunsOn(JobSchedule.Cron("0 30 2 * * ?"), "Europe/Berlin", "2026-10-24T12:00:00Z", "2026-10-26T12:00:00Z");

        Assert.Equal(2, runs.Count);
        Assert.Contains(runs[0], new[] { At("2026-10-25T00:30:00Z"), At("2026-10-25T01:30:00Z") });
        Assert.Equal(At("2026-10-26T01:30:00Z"), runs[1]);
    }

    [Fact]
    public void Missed_runs_of_an_interval_are_passed_over_in_one_step()
    {
        var due = At("2026-01-01T00:00:00Z");
        var every = JobSchedule.Every(TimeSpan.FromMinutes(10));

        Assert.Equal(due, Occurrences.Next(every, TimeZoneInfo.Utc, due.AddMinutes(-1), due));
        Assert.Equal(due.AddMinutes(10), Occurrences.Next(every, TimeZoneInfo.Utc, due, due));
        Assert.Equal(due.AddMinutes(60), Occurrences.Next(every, TimeZoneInfo.Utc, due.AddMinutes(59), due));
    }

    [Fact]
    public void A_cron_expression_that_never_comes_again_is_never_due() =>
        Assert.Equal(Occurrences.Never, Next(JobSchedule.Cron("0 0 0 1 1 ? 2020"), "Asia/Shanghai", At("2026-01-01T00:00:00Z")));

    [Fact]
    public void A_wrong_cron_expression_is_refused_with_an_example()
    {
        var refused = Assert.Throws<ProblemException>(() => Next(JobSchedule.Cron("every night"), "Asia/Shanghai", At("2026-01-01T00:00:00Z")));

        Assert.Equal("CK1550", refused.Problems[0].Code);
        Assert.Contains("0 30 2 * * ?", refused.Message, StringComparison.Ordinal);
    }

    private static List<DateTimeOffset> RunsOn(JobSchedule schedule, string zone, string from, string to)
    {
        var runs = new List<DateTimeOffset>();
        for (var at = Next(schedule, zone, At(from)); at < At(to); at = Next(schedule, zone, at))
        {
            runs.Add(at);
        }

        return runs;
    }

    private static DateTimeOffset Next(JobSchedule schedule, string zone, DateTimeOffset after) =>
        Occurrences.Next(schedule, TimeZoneInfo.FindSystemTimeZoneById(zone), after, after);

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
