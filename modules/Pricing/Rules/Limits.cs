using CommunityKit.Pricing.Coupons;
using CommunityKit.Pricing.Data;
using CommunityKit.Pricing.FlashSales;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Pricing.Rules;

/// <summary>Reads what is left, one statement each.</summary>
public sealed class Limits(IDbContextFactory<PricingDb> reading) : ILimits
{
    public async ValueTask<IReadOnlyDictionary<Guid, FlashCount>> FlashAsync(
        IReadOnlyCollection<Guid> prices, Guid? memberId, Guid? orderId, CancellationToken cancellationToken)
    {
        var ids = prices.ToList();
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var rows = await db.FlashPrices.Where(price => ids.Contains(price.Id)).Select(price => new
        {
            price.Id,
            price.Pieces,
            price.PerMember,
            price.Taken,
            Mine = db.FlashBuyers.Where(buyer => buyer.PriceId == price.Id && buyer.MemberId == memberId).Select(buyer => buyer.Taken).FirstOrDefault(),
            Own = db.TakenClaims.Where(claim => claim.OrderId == orderId && claim.Kind == ClaimKinds.Flash && claim.SubjectId == price.Id)
                .Select(claim => claim.Amount).FirstOrDefault(),
        }).ToListAsync(cancellationToken);
        return rows.ToDictionary(row => row.Id, row => new FlashCount(
            row.Pieces - row.Taken + (int)row.Own,
            row.PerMember is not { } limit ? null : memberId is null ? 0 : limit - row.Mine + (int)row.Own));
    }

    public async ValueTask<IReadOnlyList<CouponStanding>> CouponsAsync(
        IReadOnlyCollection<string> codes, Guid? memberId, Guid? orderId, CancellationToken cancellationToken)
    {
        var wanted = codes.ToList();
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var rows = await db.Coupons.Where(coupon => wanted.Contains(coupon.Code)).Select(coupon => new
        {
            Coupon = coupon,
            Claimed = db.CouponMembers.Where(row => row.CouponId == coupon.Id && row.MemberId == memberId).Select(row => row.Claimed).FirstOrDefault(),
            Used = db.CouponMembers.Where(row => row.CouponId == coupon.Id && row.MemberId == memberId).Select(row => row.Used).FirstOrDefault(),
            Own = db.TakenClaims.Where(claim => claim.OrderId == orderId && claim.Kind == ClaimKinds.Coupon && claim.SubjectId == coupon.Id)
                .Select(claim => (long?)claim.Amount).FirstOrDefault(),
            Since = db.MembersSince.Where(row => row.MemberId == memberId).Select(row => (DateTimeOffset?)row.Since).FirstOrDefault(),
        }).ToListAsync(cancellationToken);
        return [.. rows.Select(row => new CouponStanding(row.Coupon) { Claimed = row.Claimed, Used = row.Used, OwnMinor = row.Own, Since = row.Since })];
    }
}
