using CommunityKit.Pricing.Data;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Pricing.Coupons;

/// <summary>A member claims a public coupon: one unit is theirs to use until it ends.</summary>
public sealed class ClaimCoupon(MyCoupons mine, SoldOutFlags soldOut, IUnitOfWork work, IDbContextFactory<PricingDb> reading, TimeProvider clock)
{
    public async Task<ClaimOutcome> RunAsync(Guid memberId, string code, CancellationToken cancellationToken)
    {
        var wanted = CouponCode.Normalise(code);
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var coupon = await db.Coupons.FirstOrDefaultAsync(c => c.Code == wanted && c.IsClaimable && c.IsActive, cancellationToken);
        if (coupon is null || coupon.FromAt > clock.GetUtcNow())
        {
            return ClaimOutcome.Unknown;
        }

        if (coupon.NewMemberDays is not null
            && !new CouponStanding(coupon) { Since = await mine.SinceAsync(memberId, cancellationToken) }.IsNewEnough(clock.GetUtcNow()))
        {
            return ClaimOutcome.NewMembersOnly;
        }

        var check = soldOut.Check(CouponUnits.KeyOf(coupon.Id));
        if (check.IsSoldOut)
        {
            return ClaimOutcome.UsedUp;
        }

        var outcome = await work.ExecuteAsync((transaction, ct) => CouponUnits.ClaimAsync(transaction, coupon.Id, memberId, ct), cancellationToken);
        if (outcome == ClaimOutcome.UsedUp)
        {
            soldOut.Mark(check);
        }

        return outcome;
    }

    /// <summary>Claims one of each that the member can have and has none of.</summary>
    /// <returns>How many the member got.</returns>
    public async Task<int> RunAllAsync(Guid memberId, CancellationToken cancellationToken)
    {
        var count = 0;
        foreach (var coupon in (await mine.ReadAsync(memberId, cancellationToken)).Where(coupon => coupon.CanClaim && coupon.Unused == 0))
        {
            count += await RunAsync(memberId, coupon.Coupon.Code, cancellationToken) == ClaimOutcome.Claimed ? 1 : 0;
        }

        return count;
    }
}
