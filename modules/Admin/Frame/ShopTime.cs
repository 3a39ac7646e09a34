namespace CommunityKit.Admin.Frame;

/// <summary>The shop's wall clock. Thread-safe.</summary>
public sealed class ShopTime(ISettings<ShopSettings> shop, TimeProvider clock)
{
    /// <summary>Now, in the shop's zone.</summary>
    public DateTimeOffset Now => Local(clock.GetUtcNow());

    /// <summary>An instant in the shop's zone; in UTC while the zone is unknown on this machine.</summary>
    public DateTimeOffset Local(DateTimeOffset instant) =>
        TimeZoneInfo.ConvertTime(instant, TimeZoneInfo.TryFindSystemTimeZoneById(shop.Current.TimeZone, out var zone) ? zone : TimeZoneInfo.Utc);
}
