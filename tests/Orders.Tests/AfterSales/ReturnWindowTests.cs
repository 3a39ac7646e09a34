using System.Globalization;
using CommunityKit.Orders.AfterSales;

namespace CommunityKit.Orders.Tests.AfterSales;

public sealed class ReturnWindowTests
{
    [Theory]
    // The day after the arrival is the first: what came any time on 2 March in Shanghai can go back until the end of 9 March there.
    [InlineData("Asia/Shanghai", "2026-03-01T16:00:00Z", "2026-03-09T16:00:00Z")]
    [InlineData("Asia/Shanghai", "2026-03-02T15:59:59Z", "2026-03-09T16:00:00Z")]
    [InlineData("Asia/Shanghai", "2026-03-02T16:00:00Z", "2026-03-10T16:00:00Z")]
    [InlineData("UTC", "2026-02-25T12:00:00Z", "2026-03-05T00:00:00Z")]
    // Clocks go forward (8 March) and back (1 November) in New York: the days are whole days there, of 23 and 25 hours.
    [InlineData("America/New_York", "2026-03-05T15:00:00Z", "2026-03-13T04:00:00Z")]
    [InlineData("America/New_York", "2026-10-28T15:00:00Z", "2026-11-05T05:00:00Z")]
    // In Havana midnight itself is skipped on 8 March 2026 and comes twice on 1 November 2026.
    [InlineData("America/Havana", "2026-02-28T15:00:00Z", "2026-03-08T05:00:00Z")]
    [InlineData("America/Havana", "2026-10-24T15:00:00Z", "2026-11-01T04:00:00Z")]
    public void Seven_days_are_seven_whole_days_of_the_calendar_where_the_shop_is(string zone, string arrived, string end) =>
        Assert.Equal(At(end), ReturnWindow.EndOf(At(arrived), 7, TimeZoneInfo.FindSystemTimeZoneById(zone)));

    [Fact]
    public void Nobody_ever_has_less_than_seven_times_twenty_three_hours_and_the_end_is_always_the_first_instant_of_a_day()
    {
        var seed = Random.Shared.Next(1, 1_000_000);
        var random = new Random(seed);
        var zones = TimeZoneInfo.GetSystemTimeZones();
        for (var i = 0; i < 2_000; i++)
        {
            var zone = zones[random.Next(zones.Count)];
            var arrived = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(random.Next(525_600));
            var end = ReturnWindow.EndOf(arrived, 7, zone);
            var (last, next) = (TimeZoneInfo.ConvertTime(end.AddTicks(-1), zone), TimeZoneInfo.ConvertTime(end, zone));

            Assert.True(end - arrived > TimeSpan.FromHours(7 * 23), $"Seed {seed}: {zone.Id} {arrived:O}");
            Assert.True(last.Date.AddDays(1) == next.Date, $"Seed {seed}: {zone.Id} {arrived:O}");
            Assert.True(TimeZoneInfo.ConvertTime(arrived, zone).Date.AddDays(7) == last.Date, $"Seed {seed}: {zone.Id} {arrived:O}");
        }
    }

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
