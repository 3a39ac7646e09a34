using System.Globalization;
using CommunityKit.Pricing.Quotes;
using CommunityKit.Pricing.Rules;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Pricing.Coupons;

/// <summary>Coupons in the reader's words.</summary>
public sealed class CouponWords(IStringLocalizer<PricingModule> text, ISettings<ShopSettings> shop)
{
    /// <summary>What it takes off, short: <c>¥20 off</c>.</summary>
    public string Value(Coupon coupon) => coupon.Kind switch
    {
        CouponKind.Amount => text["coupon.value.amount", Of(coupon.AmountMinor)],
        CouponKind.Percent => text["coupon.value.percent", Number(coupon.BasisPoints), Number(Percent.Whole - coupon.BasisPoints, tenths: true)],
        _ => text["coupon.value.delivery"],
    };

    /// <summary>What it takes: <c>on goods for ¥100 or more, at most ¥50</c>.</summary>
    public string Condition(Coupon coupon)
    {
        var words = new List<string> { coupon.MinimumMinor > 0 ? text["coupon.minimum", Of(coupon.MinimumMinor)] : text["coupon.no-minimum"] };
        if (coupon.CapMinor is { } cap)
        {
            words.Add(text["coupon.cap", Of(cap)]);
        }

        if (coupon.Goods is not { Categories.Count: 0, Tags.Count: 0, Products.Count: 0, WithoutCategories.Count: 0, WithoutProducts.Count: 0 })
        {
            words.Add(text["coupon.some-goods"]);
        }

        if (coupon.IsExclusive)
        {
            words.Add(text["coupon.alone"]);
        }

        return string.Join(text["coupon.and"], words);
    }

    private string Of(long minor) => new Money(minor, shop.Current.Currency).Format();

    /// <summary>10 for 1000 basis points; as Chinese shops count what is left to pay, 9 for 9000.</summary>
    private static string Number(int basisPoints, bool tenths = false) =>
        (basisPoints / (tenths ? 1000m : 100m)).ToString("0.##", CultureInfo.InvariantCulture);
}
