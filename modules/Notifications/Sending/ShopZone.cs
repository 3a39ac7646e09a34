namespace CommunityKit.Notifications.Sending;

/// <summary>The shop's time zone. Thread-safe.</summary>
internal sealed class ShopZone(ISettings<ShopSettings> shop)
{
    public TimeZoneInfo Current => TimeZoneInfo.TryFindSystemTimeZoneById(shop.Current.TimeZone, out var zone) ? zone : TimeZoneInfo.Utc;
}
