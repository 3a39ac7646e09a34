using CommunityKit.Pricing.Data;
using CommunityKit.Pricing.Rules;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Pricing.Coupons;

/// <summary>The coupons of a member: those that are theirs, and those that can be claimed.</summary>
public sealed class MyCoupons(IDbContextFactory<PricingDb> reading, TimeProvider clock)
{
    private const int Most = 200;

    /// <summary>What can be used first, then what can be claimed, then the past; within each what ends first.</summary>
    public async Task<IReadOnlyList<MyCoupon>> ReadAsync(Guid memberId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var rows = await (
            from coupon in db.Coupons
            join row in db.CouponMembers.Where(row => row.MemberId == memberId) on coupon.Id equals row.CouponId into own
            from mine in own.DefaultIfEmpty()
            where mine != null || (coupon.IsClaimable && coupon.IsActive && (coupon.UntilAt == null || coupon.UntilAt > now))
            orderby coupon.UntilAt == null, coupon.UntilAt descending, coupon.Id
            select new { Coupon = coupon, Claimed = (int?)mine.Claimed ?? 0, Used = (int?)mine.Used ?? 0 }).Take(Most).ToListAsync(cancellationToken);
        var since = await db.MembersSince.Where(row => row.MemberId == memberId).Select(row => (DateTimeOffset?)row.Since).FirstOrDefaultAsync(cancellationToken);
        return
        [
            .. rows.Select(row => Of(row.Coupon, row.Claimed, row.Used, since, now))
                .Where(mine => mine.Unused + mine.Used > 0 || mine.CanClaim || mine.IsGone)
                .OrderBy(mine => mine is { IsOpen: true, Unused: > 0 } ? 0 : mine.CanClaim ? 1 : 2)
                .ThenBy(mine => mine.Coupon.UntilAt ?? DateTimeOffset.MaxValue)
                .ThenBy(mine => mine.Coupon.Code, StringComparer.Ordinal),
        ];
    }

    /// <summary>When a member joined; null when it is not known.</summary>
    public async Task<DateTimeOffset?> SinceAsync(Guid memberId, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        return await db.MembersSince.Where(row => row.MemberId == memberId).Select(row => (DateTimeOffset?)row.Since).FirstOrDefaultAsync(cancellationToken);
    }

    private static MyCoupon Of(Coupon coupon, int claimed, int used, DateTimeOffset? since, DateTimeOffset now)
    {
        var isOpen = coupon.IsActive && Window.Holds(coupon.FromAt, coupon.UntilAt, now);
        var mayClaim = isOpen && coupon.IsClaimable && claimed < (coupon.PerMember ?? 1)
            && new CouponStanding(coupon) { Since = since }.IsNewEnough(now);
        return new MyCoupon(coupon, claimed - used, used)
        {
            IsOpen = isOpen,
            IsOver = !coupon.IsActive || coupon.UntilAt <= now,
            CanClaim = mayClaim && coupon.IsLeft,
            IsGone = mayClaim && !coupon.IsLeft,
        };
    }
}
