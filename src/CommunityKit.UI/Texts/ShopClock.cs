using System.Collections.Concurrent;
using System.Globalization;
using CommunityKit.Settings;
using Microsoft.Extensions.Logging;

namespace CommunityKit.UI.Texts;

/// <summary>Turns instants into the shop's wall time and back. Thread-safe.</summary>
internal sealed partial class ShopClock(ISettings<ShopSettings> shop, ILogger<ShopClock> logger)
{
    private readonly ConcurrentDictionary<string, TimeZoneInfo> _zones = new(StringComparer.Ordinal);

    public TimeZoneInfo Zone => _zones.GetOrAdd(shop.Current.TimeZone, Find);

    public DateTimeOffset ToShop(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone);

    /// <summary>The instant of a wall time. In the hour that comes twice, the first one; null in the hour that never comes.</summary>
    public DateTimeOffset? ToInstant(DateTime wall)
    {
        var zone = Zone;
        wall = DateTime.SpecifyKind(wall, DateTimeKind.Unspecified);
        if (zone.IsInvalidTime(wall))
        {
            return null;
        }

        // Of two possible offsets the larger one is the earlier instant.
        var offset = zone.IsAmbiguousTime(wall) ? zone.GetAmbiguousTimeOffsets(wall).Max() : zone.GetUtcOffset(wall);
        return new DateTimeOffset(wall, offset).ToUniversalTime();
    }

    /// <summary>The wall time in the form of <c>datetime-local</c> fields.</summary>
    public string ToField(DateTimeOffset instant) => ToShop(instant).ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);

    /// <summary>Name of the zone for people: city and distance from UTC at a time.</summary>
    /// <param name="at">The time.</param>
    /// <param name="city">Name of the city in the reader's language; the zone's own when null.</param>
    public string Name(DateTimeOffset at, string? city)
    {
        var zone = Zone;
        var offset = zone.GetUtcOffset(at);
        var distance = offset == TimeSpan.Zero
            ? "UTC"
            : string.Create(CultureInfo.InvariantCulture, $"UTC{(offset < TimeSpan.Zero ? "-" : "+")}{offset:h\\:mm}").Replace(":00", "");
        city ??= zone.Id[(zone.Id.LastIndexOf('/') + 1)..].Replace('_', ' ');
        return city == "UTC" ? distance : $"{city} {distance}";
    }

    private TimeZoneInfo Find(string id)
    {
        if (TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone))
        {
            return zone;
        }

        UnknownZone(logger, id);
        return TimeZoneInfo.Utc;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The shop's time zone {Zone} is unknown on this machine; UTC is used instead")]
    private static partial void UnknownZone(ILogger logger, string zone);
}
