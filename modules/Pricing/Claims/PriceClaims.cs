using CommunityKit.Pricing.Coupons;
using CommunityKit.Pricing.Data;
using CommunityKit.Pricing.FlashSales;

namespace CommunityKit.Pricing.Claims;

/// <summary>Takes and gives back coupon units and flash pieces for orders.</summary>
public sealed class PriceClaims(SoldOutFlags soldOut) : IPriceClaims
{
    private const string Savepoint = "ck_price_claims";

    public async ValueTask<IReadOnlyList<PriceProblem>> TakeAsync(
        Transaction transaction, Guid orderId, Guid? memberId, IReadOnlyList<PriceClaim> claims, CancellationToken cancellationToken)
    {
        // Always in the same order, so that two orders never wait for each other.
        var own = claims.Where(claim => claim.Kind is ClaimKinds.Coupon or ClaimKinds.Flash)
            .GroupBy(claim => (claim.Kind, Subject: Guid.Parse(claim.Key)))
            .OrderBy(group => group.Key.Kind, StringComparer.Ordinal).ThenBy(group => group.Key.Subject)
            .Select(group => (group.Key.Kind, Wish: new Wish(orderId, memberId, group.Key.Subject, group.Sum(claim => claim.Amount))))
            .ToList();
        if (own.Count == 0)
        {
            return [];
        }

        await transaction.DatabaseTransaction.SaveAsync(Savepoint, cancellationToken);
        var problems = new List<PriceProblem>();
        foreach (var (kind, wish) in own)
        {
            var problem = kind == ClaimKinds.Coupon
                ? await CouponUnits.TakeAsync(transaction, wish, cancellationToken)
                : await FlashPieces.TakeAsync(transaction, wish, cancellationToken);
            if (problem is not null)
            {
                problems.Add(problem);
            }
        }

        if (problems.Count > 0)
        {
            await transaction.DatabaseTransaction.RollbackAsync(Savepoint, cancellationToken);
        }

        return problems;
    }

    public async ValueTask ReleaseAsync(Transaction transaction, Guid orderId, CancellationToken cancellationToken)
    {
        var taken = await transaction.QueryAsync(
            "DELETE FROM prc_taken_claim WHERE order_id = @order RETURNING kind, subject_id, amount, member_id, direct_units",
            row => new TakenClaim
            {
                OrderId = orderId,
                Kind = row.GetString(0),
                SubjectId = row.GetGuid(1),
                Amount = row.GetInt64(2),
                MemberId = row.IsDBNull(3) ? null : row.GetGuid(3),
                DirectUnits = row.GetInt32(4),
            },
            cancellationToken,
            ("order", orderId));
        foreach (var claim in taken.OrderBy(claim => claim.Kind, StringComparer.Ordinal).ThenBy(claim => claim.SubjectId))
        {
            if (claim.Kind == ClaimKinds.Coupon)
            {
                await CouponUnits.GiveBackAsync(transaction, claim, cancellationToken);
                transaction.OnCommitted(() => soldOut.Clear(CouponUnits.KeyOf(claim.SubjectId)));
            }
            else
            {
                await FlashPieces.GiveBackAsync(transaction, claim, cancellationToken);
            }
        }
    }
}
