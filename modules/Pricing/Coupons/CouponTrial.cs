using CommunityKit.Pricing.Calculation;
using CommunityKit.Pricing.Shipping;

namespace CommunityKit.Pricing.Coupons;

/// <summary>Tries coupons out on a sheet without changing it: the same arithmetic as the sheet's own.</summary>
public sealed class CouponTrial
{
    private readonly PriceSheet _sheet;
    private readonly ShippingRules _shipping;
    private readonly SheetLine[] _lines;
    private readonly long? _grams;

    public CouponTrial(PriceSheet sheet, ShippingRules shipping)
    {
        _sheet = sheet;
        _shipping = shipping;
        _lines = [.. sheet.Lines.OrderBy(line => line.Request.LineId)];
        _grams = ShippingRules.GramsOf(sheet.Lines);
    }

    /// <summary>What goods and delivery cost with these coupons; null when one of them has not enough money left.</summary>
    /// <param name="coupons">Coupons in the order in which they are taken off.</param>
    public long? CostWith(IReadOnlyList<CouponStanding> coupons)
    {
        var nets = _lines.Select(line => line.NetMinor).ToArray();
        foreach (var standing in coupons.Where(standing => standing.Coupon.Kind != CouponKind.FreeDelivery))
        {
            var fitting = Enumerable.Range(0, nets.Length).Where(i => standing.Coupon.Goods.Fits(_lines[i].Facts)).ToArray();
            var weights = fitting.Select(i => nets[i]).ToArray();
            var off = standing.Coupon.OffOf(weights.Sum());
            if (off > standing.LeftMinor)
            {
                return null;
            }

            var shares = LargestRemainder.Allocate(off, weights);
            for (var i = 0; i < fitting.Length; i++)
            {
                nets[fitting[i]] -= shares[i];
            }
        }

        return CostWithDelivery(nets.Sum(), coupons);
    }

    private long? CostWithDelivery(long goods, IReadOnlyList<CouponStanding> coupons)
    {
        var fee = _grams is { } grams && _sheet.Request.Destination is { } destination
            ? _shipping.Find(_sheet.Request.FulfilmentKey, destination, goods, grams)?.Rate.FeeOf(goods, grams) ?? 0
            : 0;
        foreach (var standing in coupons.Where(standing => standing.Coupon.Kind == CouponKind.FreeDelivery))
        {
            var off = Math.Min(fee, standing.Coupon.CapMinor ?? long.MaxValue);
            if (off > standing.LeftMinor)
            {
                return null;
            }

            fee -= off;
        }

        return goods + fee;
    }
}
