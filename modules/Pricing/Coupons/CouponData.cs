using System.Globalization;
using System.Text.Json.Nodes;
using CommunityKit.Accounts.Members;

namespace CommunityKit.Pricing.Coupons;

/// <summary>The coupons of a member, for the copy of their data.</summary>
public sealed class CouponData(MyCoupons mine) : IMemberData
{
    public async ValueTask<JsonNode?> ReadAsync(Guid memberId, CancellationToken cancellationToken)
    {
        var own = (await mine.ReadAsync(memberId, cancellationToken)).Where(coupon => coupon.Unused + coupon.Used > 0).ToList();
        return own.Count == 0
            ? null
            : new JsonArray([.. own.Select(coupon => new JsonObject
            {
                ["code"] = coupon.Coupon.Code,
                ["unused"] = coupon.Unused,
                ["used"] = coupon.Used,
                ["until"] = coupon.Coupon.UntilAt?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            })]);
    }
}
