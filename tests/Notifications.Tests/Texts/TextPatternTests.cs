using CommunityKit.Notifications.Texts;

namespace CommunityKit.Notifications.Tests.Texts;

public sealed class TextPatternTests
{
    [Theory]
    [InlineData("{a} and {b}", "1 and ")]
    [InlineData("{a}{a}", "11")]
    [InlineData("{ a } {} {1} {{a}}", "{ a } {} {1} {1}")]
    public void Names_are_replaced_and_unknown_ones_leave_nothing(string text, string filled) =>
        Assert.Equal(filled, TextPattern.Fill(text, name => name == "a" ? "1" : null));

    [Fact]
    public void A_value_with_braces_is_not_filled_again() => Assert.Equal("{b}", TextPattern.Fill("{a}", name => name == "a" ? "{b}" : "bad"));

    [Theory]
    [InlineData("money:CNY:1250", "¥12.50")]
    [InlineData("money:JPY:500", "JP¥500")]
    [InlineData("money:CNY:abc", "money:CNY:abc")]
    [InlineData("time:tomorrow", "time:tomorrow")]
    [InlineData("A-1", "A-1")]
    public void Values_are_written_for_people(string value, string written) =>
        Assert.Equal(written, ArgumentText.Of(value, System.Globalization.CultureInfo.GetCultureInfo("en"), TimeZoneInfo.Utc));
}
