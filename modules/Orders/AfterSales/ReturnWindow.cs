namespace CommunityKit.Orders.AfterSales;

/// <summary>
/// Counts the days of a right to return as the law does: in days of the calendar where the shop is, the day after the goods arrived is the
/// first, and the last one is whole.
/// </summary>
internal static class ReturnWindow
{
    /// <summary>The first instant after the last day.</summary>
    public static DateTimeOffset EndOf(DateTimeOffset arrived, int days, TimeZoneInfo zone)
    {
        var midnight = DateTime.SpecifyKind(TimeZoneInfo.ConvertTime(arrived, zone).Date.AddDays(days + 1), DateTimeKind.Unspecified);

        // A day that begins after midnight because clocks go forward begins where the gap ends.
        while (zone.IsInvalidTime(midnight))
        {
            midnight = midnight.AddMinutes(1);
        }

        // Where midnight comes twice, the new day begins with the first; of two offsets the larger one is the earlier instant.
        var offset = zone.IsAmbiguousTime(midnight) ? zone.GetAmbiguousTimeOffsets(midnight).Max() : zone.GetUtcOffset(midnight);
        return new DateTimeOffset(midnight, offset).ToUniversalTime();
    }
}
