using CommunityKit.Pricing.Calculation;

namespace CommunityKit.Pricing.Shipping;

/// <summary>Finds zones and fees. Immutable, thread-safe.</summary>
public sealed class ShippingRules(IReadOnlyList<DeliveryWay> ways, IReadOnlyList<ShippingZone> zones)
{
    private readonly DeliveryWay[] _ways = [.. ways.OrderBy(way => way.Position).ThenBy(way => way.Code, StringComparer.Ordinal)];
    private readonly ShippingZone[] _zones = [.. zones.OrderBy(zone => zone.Code, StringComparer.Ordinal)];

    /// <summary>The ways to a destination with the rate of each; empty when it is not delivered to.</summary>
    public IEnumerable<(DeliveryWay Way, ShippingZone Zone, ShippingRate Rate)> To(PriceDestination destination, long goodsMinor, long grams)
    {
        if (ZoneOf(destination) is not { } zone)
        {
            yield break;
        }

        foreach (var way in _ways)
        {
            var rate = zone.Rates
                .Where(rate => string.Equals(rate.Way, way.Code, StringComparison.OrdinalIgnoreCase) && rate.FromMinor <= goodsMinor && rate.FromGrams <= grams)
                .OrderByDescending(rate => rate.FromGrams).ThenByDescending(rate => rate.FromMinor)
                .FirstOrDefault();
            if (rate is not null)
            {
                yield return (way, zone, rate);
            }
        }
    }

    /// <summary>The way with a key; null when it does not lead there.</summary>
    public (DeliveryWay Way, ShippingZone Zone, ShippingRate Rate)? Find(string? key, PriceDestination destination, long goodsMinor, long grams)
    {
        foreach (var found in To(destination, goodsMinor, grams))
        {
            if (string.Equals(found.Way.Key, key, StringComparison.OrdinalIgnoreCase))
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>The zone that describes a destination most closely; null when none does.</summary>
    public ShippingZone? ZoneOf(PriceDestination destination)
    {
        var best = _zones.Select(zone => (Zone: zone, Closeness: zone.Closeness(destination))).Where(found => found.Closeness >= 0)
            .OrderByDescending(found => found.Closeness).ThenBy(found => found.Zone.Code, StringComparer.Ordinal).FirstOrDefault();
        return best.Zone;
    }

    public static bool IsDelivery(string? key) => key?.StartsWith(DeliveryWay.KeyPrefix, StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>Grams of all that is sent; null when nothing is, because everything is digital.</summary>
    public static long? GramsOf(IEnumerable<SheetLine> lines)
    {
        var sent = lines.Where(line => !line.Facts.IsDigital).ToList();
        return sent.Count == 0 ? null : sent.Sum(GramsOf);
    }

    private static long GramsOf(SheetLine line) => line.Grams ?? ((long)line.Facts.WeightGrams * line.Request.Quantity);
}
