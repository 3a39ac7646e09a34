using System.Globalization;

namespace CommunityKit.Pricing.Rules;

/// <summary>Times as people write them down: the shop's wall time, or an instant with its distance from UTC.</summary>
public static class ShopTime
{
    private static readonly string[] WallForms = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd"];

    /// <summary>
    /// The instant; null when the text is none. In the hour that comes twice, when clocks go back, the first one is meant; in the hour that
    /// never comes, the instant at which clocks go forward.
    /// </summary>
    /// <param name="written">The text.</param>
    /// <param name="timeZone">IANA name of the shop's zone.</param>
    public static DateTimeOffset? Parse(string written, string timeZone)
    {
        if (DateTime.TryParseExact(written, WallForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var wall))
        {
            return TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out var zone) ? ToInstant(wall, zone) : new DateTimeOffset(wall, TimeSpan.Zero);
        }

        return DateTimeOffset.TryParseExact(
            written, ["yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            ? instant.ToUniversalTime()
            : null;
    }

    private static DateTimeOffset ToInstant(DateTime wall, TimeZoneInfo zone)
    {
        while (zone.IsInvalidTime(wall))
        {
            wall = wall.AddMinutes(1);
        }

        // Of two possible offsets the larger one is the earlier instant.
        var offset = zone.IsAmbiguousTime(wall) ? zone.GetAmbiguousTimeOffsets(wall).Max() : zone.GetUtcOffset(wall);
        return new DateTimeOffset(wall, offset).ToUniversalTime();
    }
}
