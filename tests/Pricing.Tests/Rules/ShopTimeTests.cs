using CommunityKit.Pricing.Rules;

namespace CommunityKit.Pricing.Tests.Rules;

public sealed class ShopTimeTests
{
    [Theory]
    [InlineData("2026-11-11T00:00", "Asia/Shanghai", "2026-11-10T16:00:00Z")]
    [InlineData("2026-11-11", "Asia/Shanghai", "2026-11-10T16:00:00Z")]
    [InlineData("2026-03-08T01:59", "America/New_York", "2026-03-08T06:59:00Z")]
    [InlineData("2026-03-08T02:30", "America/New_York", "2026-03-08T07:00:00Z")]
    [InlineData("2026-03-08T03:00", "America/New_York", "2026-03-08T07:00:00Z")]
    [InlineData("2026-11-01T01:30", "America/New_York", "2026-11-01T05:30:00Z")]
    [InlineData("2026-11-01T02:00", "America/New_York", "2026-11-01T07:00:00Z")]
    [InlineData("2026-11-11T00:00+08:00", "America/New_York", "2026-11-10T16:00:00Z")]
    [InlineData("2026-11-11T00:00:00Z", "Asia/Shanghai", "2026-11-11T00:00:00Z")]
    public void A_written_time_is_the_shops_also_where_clocks_change(string written, string zone, string instant) =>
        Assert.Equal(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture), ShopTime.Parse(written, zone));

    [Theory]
    [InlineData("tomorrow")]
    [InlineData("11.11.2026")]
    [InlineData("2026-13-01T00:00")]
    public void What_is_no_time_is_none(string written) => Assert.Null(ShopTime.Parse(written, "Asia/Shanghai"));

    [Fact]
    public void A_window_over_the_night_of_the_change_lasts_as_long_as_the_clocks_say()
    {
        var from = ShopTime.Parse("2026-03-08T00:00", "America/New_York");
        var until = ShopTime.Parse("2026-03-09T00:00", "America/New_York");

        Assert.Equal(TimeSpan.FromHours(23), until - from);
        Assert.True(Window.Holds(from, until, until!.Value.AddTicks(-1)));
        Assert.False(Window.Holds(from, until, until.Value));
    }
}
