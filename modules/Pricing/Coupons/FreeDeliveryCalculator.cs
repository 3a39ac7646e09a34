using CommunityKit.Pricing.Calculation;

namespace CommunityKit.Pricing.Coupons;

/// <summary>Takes the chosen coupons for free delivery off the fee of delivery.</summary>
public sealed class FreeDeliveryCalculator : IPriceCalculator
{
    public const string Name = "coupons.delivery";

    private static readonly object Key = typeof(FreeDeliveryCalculator);

    public ValueTask CalculateAsync(PriceSheet sheet, CancellationToken cancellationToken)
    {
        if (!sheet.State.TryGetValue(Key, out var kept))
        {
            return default;
        }

        foreach (var coupon in (List<Coupon>)kept)
        {
            var off = 0L;
            foreach (var charge in sheet.Charges.Where(charge => charge.Kind == QuoteCharge.Shipping))
            {
                off += sheet.Discount(charge, Math.Min(charge.NetMinor, (coupon.CapMinor ?? long.MaxValue) - off), CouponCalculator.NoteOf(coupon));
            }

            if (off > 0)
            {
                sheet.Claim(new PriceClaim(ClaimKinds.Coupon, coupon.Id.ToString(), off));
            }
        }

        return default;
    }

    /// <summary>Keeps a coupon until the fee is known.</summary>
    internal static void Keep(PriceSheet sheet, Coupon coupon)
    {
        if (!sheet.State.TryGetValue(Key, out var kept))
        {
            sheet.State[Key] = kept = new List<Coupon>();
        }

        ((List<Coupon>)kept).Add(coupon);
    }
}
