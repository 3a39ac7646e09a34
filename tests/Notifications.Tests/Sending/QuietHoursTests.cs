using CommunityKit.Notifications.Sending;

namespace CommunityKit.Notifications.Tests.Sending;

public sealed class QuietHoursTests
{
    private static readonly TimeOnly Ten = new(22, 0);
    private static readonly TimeOnly Eight = new(8, 0);

    [Theory]
    [InlineData("2026-03-02T13:59:59Z", null)]
    [InlineData("2026-03-02T14:00:00Z", "2026-03-03T00:00:00Z")]
    [InlineData("2026-03-02T23:59:59Z", "2026-03-03T00:00:00Z")]
    [InlineData("2026-03-03T00:00:00Z", null)]
    public void Overnight_it_is_quiet_until_the_next_morning(string now, string? end) => Assert.Equal(At(end), End(Ten, Eight, "Asia/Shanghai", now));

    [Theory]
    [InlineData("2026-03-02T04:30:00Z", "2026-03-02T06:00:00Z")]
    [InlineData("2026-03-02T03:59:00Z", null)]
    [InlineData("2026-03-02T06:00:00Z", null)]
    public void Over_midday_it_is_quiet_until_the_same_day(string now, string? end) => Assert.Equal(At(end), End(new(12, 0), new(14, 0), "Asia/Shanghai", now));

    [Fact]
    public void Hours_that_begin_when_they_end_are_never_quiet() => Assert.Null(End(Eight, Eight, "Asia/Shanghai", "2026-03-02T00:00:00Z"));

    [Fact]
    public void The_morning_comes_an_hour_earlier_when_the_clocks_go_forward() =>
        Assert.Equal(At("2026-03-29T06:00:00Z"), End(Ten, Eight, "Europe/Berlin", "2026-03-28T22:00:00Z"));

    [Fact]
    public void The_morning_comes_an_hour_later_when_the_clocks_go_back() =>
        Assert.Equal(At("2026-10-25T07:00:00Z"), End(Ten, Eight, "Europe/Berlin", "2026-10-24T22:00:00Z"));

    [Fact]
    public void An_end_that_the_clocks_skip_is_the_first_minute_after_the_gap() =>
        Assert.Equal(At("2026-03-29T01:00:00Z"), End(Ten, new(2, 30), "Europe/Berlin", "2026-03-28T22:00:00Z"));

    [Theory]
    [InlineData("2026-10-24T22:00:00Z", "2026-10-25T00:30:00Z")]
    [InlineData("2026-10-25T01:10:00Z", "2026-10-25T01:30:00Z")]
    public void Of_an_end_that_the_clocks_show_twice_the_next_one_counts(string now, string end) =>
        Assert.Equal(At(end), End(Ten, new(2, 30), "Europe/Berlin", now));

    [Fact]
    public void Whatever_the_hour_the_end_lies_ahead_and_is_not_quiet_itself()
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        string[] zones = ["Asia/Shanghai", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "UTC"];
        for (var i = 0; i < 5000; i++)
        {
            var zone = TimeZoneInfo.FindSystemTimeZoneById(zones[random.Next(zones.Length)]);
            var (from, until) = (new TimeOnly(random.Next(24), random.Next(60)), new TimeOnly(random.Next(24), random.Next(60)));
            var now = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(random.Next(365 * 24 * 60));
            if (QuietHours.EndOf(from, until, zone, now) is { } end)
            {
                Assert.True(end > now && end - now <= TimeSpan.FromHours(25), $"seed {seed}: {zone.Id} {from}-{until} at {now:O} ends {end:O}");
            }
        }
    }

    private static DateTimeOffset? End(TimeOnly from, TimeOnly until, string zone, string now) =>
        QuietHours.EndOf(from, until, TimeZoneInfo.FindSystemTimeZoneById(zone), At(now)!.Value);

    private static DateTimeOffset? At(string? text) => text is null ? null : DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
