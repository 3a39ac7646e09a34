namespace CommunityKit.Notifications.Sending;

/// <summary>When people are not to be disturbed. Thread-safe.</summary>
internal sealed class QuietHours(ISettings<NotificationsSettings> settings, ShopZone zone)
{
    /// <summary>When a message may leave at the earliest; null for now.</summary>
    public DateTimeOffset? NotBefore(NotificationKind kind, DateTimeOffset now) =>
        kind != NotificationKind.Transactional && settings.Current is { HasQuietHours: true } hours
            ? EndOf(hours.QuietFrom, hours.QuietUntil, zone.Current, now)
            : null;

    /// <summary>
    /// The end of the quiet at an instant; null when it is not quiet then. Wall-clock times: an end that the clocks skip comes with the first
    /// minute after the gap, of one that they show twice the next to come counts. Pure.
    /// </summary>
    public static DateTimeOffset? EndOf(TimeOnly from, TimeOnly until, TimeZoneInfo zone, DateTimeOffset now)
    {
        var local = TimeZoneInfo.ConvertTime(now, zone);
        var time = TimeOnly.FromDateTime(local.DateTime);
        var isOvernight = from > until;
        if (isOvernight ? time < from && time >= until : time < from || time >= until)
        {
            return null;
        }

        var day = DateOnly.FromDateTime(local.DateTime).AddDays(isOvernight && time >= from ? 1 : 0);
        var end = day.ToDateTime(until);
        while (zone.IsInvalidTime(end))
        {
            end = end.AddMinutes(1);
        }

        var offsets = zone.IsAmbiguousTime(end) ? zone.GetAmbiguousTimeOffsets(end) : [zone.GetUtcOffset(end)];
        return offsets.Select(offset => new DateTimeOffset(end, offset).ToUniversalTime()).Order().Cast<DateTimeOffset?>().FirstOrDefault(at => at > now);
    }
}
