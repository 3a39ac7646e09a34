using System.Globalization;
using CommunityKit.Monetary;

namespace CommunityKit.Notifications.Texts;

/// <summary>Values of arguments as people read them. Pure.</summary>
internal static class ArgumentText
{
    private const string MoneyMark = "money:";
    private const string TimeMark = "time:";

    /// <summary><c>money:CNY:1250</c> as ¥12.50, <c>time:2026-03-02T09:00:00Z</c> in the zone and language of the reader; all else as it is.</summary>
    public static string Of(string value, CultureInfo culture, TimeZoneInfo zone)
    {
        if (value.StartsWith(MoneyMark, StringComparison.Ordinal)
            && value[MoneyMark.Length..].Split(':') is [{ Length: 3 } currency, var minor]
            && long.TryParse(minor, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var amount))
        {
            return new Money(amount, currency).Format(culture, keepZeros: true);
        }

        return value.StartsWith(TimeMark, StringComparison.Ordinal)
            && DateTimeOffset.TryParse(value.AsSpan(TimeMark.Length), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
                ? TimeZoneInfo.ConvertTime(instant, zone).ToString(culture.TwoLetterISOLanguageName == "zh" ? "yyyy年M月d日 HH:mm" : "d MMMM yyyy, HH:mm", culture)
                : value;
    }
}
