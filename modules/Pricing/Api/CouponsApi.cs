using System.Globalization;
using CommunityKit.Pricing.Coupons;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Pricing.Api;

/// <summary>The caller's coupons: <c>/api/v1/pricing/coupons</c>.</summary>
public sealed class CouponsApi(MyCoupons mine, ClaimCoupon claim, CouponWords words, IStringLocalizer<PricingModule> text)
{
    private const int MaxLimit = 200;

    public async Task<IResult> ListAsync(HttpContext http, string? cursor, int? limit, CancellationToken cancellationToken)
    {
        if (http.User.FindId() is not { } member)
        {
            return Results.Problem(statusCode: StatusCodes.Status401Unauthorized);
        }

        _ = int.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out var skip);
        var take = Math.Clamp(limit ?? 50, 1, MaxLimit);
        var all = await mine.ReadAsync(member, cancellationToken);
        var items = all.Skip(skip).Take(take).Select(coupon => new CouponItem(coupon.Coupon.Code, coupon.Coupon.Name.For(), words.Value(coupon.Coupon), words.Condition(coupon.Coupon))
        {
            Unused = coupon.Unused,
            Used = coupon.Used,
            CanUse = coupon is { IsOpen: true, Unused: > 0 },
            CanClaim = coupon.CanClaim,
            From = coupon.Coupon.FromAt,
            Until = coupon.Coupon.UntilAt,
        });
        http.Response.Headers.CacheControl = "no-store";
        return Results.Json(
            new CouponItems([.. items], skip + take < all.Count ? (skip + take).ToString(CultureInfo.InvariantCulture) : null), ApiJson.Default.CouponItems);
    }

    public async Task<IResult> ClaimAsync(HttpContext http, string code, CancellationToken cancellationToken)
    {
        if (http.User.FindId() is not { } member)
        {
            return Results.Problem(statusCode: StatusCodes.Status401Unauthorized);
        }

        var outcome = await claim.RunAsync(member, code, cancellationToken);
        return outcome switch
        {
            ClaimOutcome.Claimed => Results.Json(new ClaimAnswer(CouponCode.Normalise(code)), ApiJson.Default.ClaimAnswer),
            ClaimOutcome.Unknown => Results.Problem(statusCode: StatusCodes.Status404NotFound, title: text["claim.Unknown"]),
            _ => Results.Problem(
                statusCode: StatusCodes.Status409Conflict,
                title: text["claim." + outcome],
                extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["code"] = outcome.ToString() }),
        };
    }
}
