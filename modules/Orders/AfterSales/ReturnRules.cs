namespace CommunityKit.Orders.AfterSales;

/// <summary>Reads the shop's rules for returns.</summary>
internal sealed class ReturnRules(ISettings<OrdersSettings> settings, ISettings<ShopSettings> shop)
{
    public ReturnPolicy Current
    {
        get
        {
            var now = settings.Current;
            var zone = TimeZoneInfo.TryFindSystemTimeZoneById(shop.Current.TimeZone, out var found) ? found : TimeZoneInfo.Utc;
            return new ReturnPolicy(now.ReturnDays, Math.Max(now.DefectDays, now.ReturnDays), now.SendBackDays, zone)
            {
                ShippingWhenAllBack = now.RefundShippingWhenAllBack,
                ShippingWhenAtFault = now.RefundShippingWhenAtFault,
                ArrivalDays = now.AutoReceiveDays,
            };
        }
    }

    public string Address => settings.Current.ReturnAddress;

    /// <summary>How long goods that arrive now can be returned without a reason.</summary>
    public TimeSpan TimeFrom(DateTimeOffset now) => Current.NoReasonUntil(now) - now;

    /// <summary>The tag of a product by which the law lets the shop take no return without a reason; null when it has none.</summary>
    public string? ExclusionOf(IEnumerable<string> tags) =>
        tags.FirstOrDefault(tag => settings.Current.NoReturnTags.Contains(tag, StringComparer.OrdinalIgnoreCase));
}
