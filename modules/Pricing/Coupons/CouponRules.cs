using CommunityKit.Pricing.Calculation;
using CommunityKit.Pricing.Quotes;
using CommunityKit.Pricing.Rules;

namespace CommunityKit.Pricing.Coupons;

/// <summary>Whether a coupon can be used on a sheet as it stands before coupons.</summary>
public static class CouponRules
{
    public static IReadOnlyList<SheetLine> LinesFor(Coupon coupon, PriceSheet sheet) =>
        [.. sheet.Lines.Where(line => coupon.Goods.Fits(line.Facts)).OrderBy(line => line.Request.LineId)];

    /// <summary>Why it cannot be used; null when it can.</summary>
    /// <param name="standing">The coupon for this buyer.</param>
    /// <param name="sheet">The sheet before coupons.</param>
    /// <param name="typed">The code as the buyer typed it.</param>
    public static PriceProblem? Check(CouponStanding standing, PriceSheet sheet, string typed)
    {
        var coupon = standing.Coupon;
        var name = NoteArgument.Of(coupon.Name);
        return standing.OwnMinor is null && WhyNotFor(standing, sheet.Request) is { } code ? Notes.Problem(code, typed, name) : CheckGoods(coupon, sheet, typed);
    }

    /// <summary>Code of the reason why somebody cannot use it at a time; null when nothing speaks against it.</summary>
    public static string? WhyNotFor(CouponStanding standing, PriceRequest request)
    {
        var coupon = standing.Coupon;
        return !coupon.IsActive ? "coupon-unknown"
            : coupon.FromAt > request.At ? "coupon-not-yet"
            : !Window.Holds(coupon.FromAt, coupon.UntilAt, request.At) ? "coupon-expired"
            : coupon.NeedsMember && request.MemberId is null ? "coupon-sign-in"
            : !standing.IsNewEnough(request.At) ? "coupon-new-members"
            : standing.HasUnit ? null
            : coupon.PerMember <= standing.Claimed ? "coupon-member-limit"
            : coupon.IsLeft ? null
            : "coupon-used-up";
    }

    private static PriceProblem? CheckGoods(Coupon coupon, PriceSheet sheet, string typed)
    {
        var lines = LinesFor(coupon, sheet);
        var name = NoteArgument.Of(coupon.Name);
        if (lines.Count == 0)
        {
            return Notes.Problem("coupon-goods", typed, name);
        }

        var missing = coupon.MinimumMinor - lines.Sum(line => line.NetMinor);
        return missing > 0 ? Notes.Problem("coupon-minimum", typed, name, NoteArgument.Of(new Money(missing, sheet.Currency))) : null;
    }
}
