using CommunityKit.Pricing.Claims;
using CommunityKit.Pricing.Data;
using CommunityKit.Pricing.Quotes;

namespace CommunityKit.Pricing.Coupons;

/// <summary>
/// The statements that change how many units of a coupon are gone. Each checks and changes in one; the coupon's own row, the hottest, comes
/// last.
/// </summary>
public static class CouponUnits
{
    // Invariant: taken never exceeds max_uses, spent_minor never budget_minor; CHECK constraints stand behind it.
    private const string Use =
        """
        UPDATE prc_coupon SET taken = taken + @units, used = used + 1, spent_minor = spent_minor + @amount
        WHERE id = @coupon AND is_active
            AND (from_at IS NULL OR from_at <= @now) AND (until_at IS NULL OR until_at > @now)
            AND (max_uses IS NULL OR taken + @units <= max_uses)
            AND (budget_minor IS NULL OR spent_minor + @amount <= budget_minor)
        """;

    private const string ForGuests = " AND per_member IS NULL AND new_member_days IS NULL AND NOT is_claimable";

    private const string Claim =
        """
        UPDATE prc_coupon SET taken = taken + 1
        WHERE id = @coupon AND is_active AND is_claimable
            AND (from_at IS NULL OR from_at <= @now) AND (until_at IS NULL OR until_at > @now)
            AND (max_uses IS NULL OR taken < max_uses)
        """;

    /// <summary>Takes a unit for an order, or raises the amount that it takes off.</summary>
    /// <returns>Why it cannot be taken; null when it was.</returns>
    public static async ValueTask<PriceProblem?> TakeAsync(Transaction transaction, Wish wish, CancellationToken cancellationToken)
    {
        var (isNew, amount) = await ClaimRows.BeginAsync(transaction, ClaimKinds.Coupon, wish, cancellationToken);
        if (!isNew)
        {
            return amount <= 0 ? null : await RaiseAsync(transaction, wish, amount, cancellationToken);
        }

        var units = 1;
        if (wish.MemberId is { } member)
        {
            units = await UseClaimedAsync(transaction, wish.SubjectId, member, cancellationToken) ? 0 : 1;
            if (units == 1 && !await AddUnitAsync(transaction, wish.SubjectId, member, used: 1, limitWhenNone: int.MaxValue, cancellationToken))
            {
                return await ProblemAsync(transaction, "coupon-member-limit", wish.SubjectId, cancellationToken);
            }
        }

        if (units == 0)
        {
            await ClaimRows.MarkClaimedAsync(transaction, ClaimKinds.Coupon, wish, cancellationToken);
        }

        var isTaken = await transaction.ExecuteAsync(
            wish.MemberId is null ? Use + ForGuests : Use,
            cancellationToken,
            ("units", units),
            ("amount", amount),
            ("coupon", wish.SubjectId),
            ("now", transaction.Now));
        return isTaken == 1 ? null : await ProblemAsync(transaction, "coupon-used-up", wish.SubjectId, cancellationToken);
    }

    /// <summary>Gives back what an order took.</summary>
    public static async ValueTask GiveBackAsync(Transaction transaction, TakenClaim claim, CancellationToken cancellationToken)
    {
        if (claim.MemberId is { } member)
        {
            await transaction.ExecuteAsync(
                "UPDATE prc_coupon_member SET used = used - 1, claimed = claimed - @units WHERE coupon_id = @coupon AND member_id = @member",
                cancellationToken,
                ("units", claim.DirectUnits),
                ("coupon", claim.SubjectId),
                ("member", member));
        }

        await transaction.ExecuteAsync(
            "UPDATE prc_coupon SET taken = taken - @units, used = used - 1, spent_minor = spent_minor - @amount WHERE id = @coupon",
            cancellationToken,
            ("units", claim.DirectUnits),
            ("amount", claim.Amount),
            ("coupon", claim.SubjectId));
    }

    /// <summary>Key of a coupon among what is sold out.</summary>
    public static string KeyOf(Guid couponId) => "coupon:" + couponId;

    /// <summary>Gives a member a unit to keep: at most what the coupon allows a member, one without a rule.</summary>
    public static async ValueTask<ClaimOutcome> ClaimAsync(Transaction transaction, Guid couponId, Guid memberId, CancellationToken cancellationToken)
    {
        if (!await AddUnitAsync(transaction, couponId, memberId, used: 0, limitWhenNone: 1, cancellationToken))
        {
            return ClaimOutcome.HasAll;
        }

        if (await transaction.ExecuteAsync(Claim, cancellationToken, ("coupon", couponId), ("now", transaction.Now)) == 1)
        {
            return ClaimOutcome.Claimed;
        }

        await transaction.ExecuteAsync(
            "UPDATE prc_coupon_member SET claimed = claimed - 1 WHERE coupon_id = @coupon AND member_id = @member",
            cancellationToken,
            ("coupon", couponId),
            ("member", memberId));
        return ClaimOutcome.UsedUp;
    }

    private static async Task<bool> UseClaimedAsync(Transaction transaction, Guid couponId, Guid memberId, CancellationToken cancellationToken) =>
        await transaction.ExecuteAsync(
            "UPDATE prc_coupon_member SET used = used + 1 WHERE coupon_id = @coupon AND member_id = @member AND used < claimed",
            cancellationToken,
            ("coupon", couponId),
            ("member", memberId)) == 1;

    private static async Task<bool> AddUnitAsync(
        Transaction transaction, Guid couponId, Guid memberId, int used, int limitWhenNone, CancellationToken cancellationToken) =>
        await transaction.ExecuteAsync(
            """
            INSERT INTO prc_coupon_member (coupon_id, member_id, claimed, used, claimed_at) VALUES (@coupon, @member, 1, @used, @now)
            ON CONFLICT (coupon_id, member_id) DO UPDATE
            SET claimed = prc_coupon_member.claimed + 1, used = prc_coupon_member.used + @used
            WHERE prc_coupon_member.claimed < COALESCE((SELECT per_member FROM prc_coupon WHERE id = @coupon), @limit)
            """,
            cancellationToken,
            ("coupon", couponId),
            ("member", memberId),
            ("used", used),
            ("limit", limitWhenNone),
            ("now", transaction.Now)) == 1;

    private static async Task<PriceProblem?> RaiseAsync(Transaction transaction, Wish wish, long more, CancellationToken cancellationToken)
    {
        var isRaised = await transaction.ExecuteAsync(
            """
            UPDATE prc_coupon SET spent_minor = spent_minor + @amount
            WHERE id = @coupon AND (budget_minor IS NULL OR spent_minor + @amount <= budget_minor)
            """,
            cancellationToken,
            ("amount", more),
            ("coupon", wish.SubjectId));
        if (isRaised == 0)
        {
            return await ProblemAsync(transaction, "coupon-used-up", wish.SubjectId, cancellationToken);
        }

        await ClaimRows.RaiseAsync(transaction, ClaimKinds.Coupon, wish, cancellationToken);
        return null;
    }

    private static async Task<PriceProblem> ProblemAsync(Transaction transaction, string code, Guid couponId, CancellationToken cancellationToken)
    {
        var names = await transaction.QueryAsync(
            "SELECT code, name FROM prc_coupon WHERE id = @coupon",
            row => (Code: row.GetString(0), Name: LocalizedText.Parse(row.GetString(1))),
            cancellationToken,
            ("coupon", couponId));
        return names is [var coupon]
            ? Notes.Problem(code, coupon.Code, NoteArgument.Of(coupon.Name))
            : Notes.Problem("coupon-unknown", couponId.ToString());
    }
}
