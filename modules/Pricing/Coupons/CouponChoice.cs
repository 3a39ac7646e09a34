using System.Numerics;

namespace CommunityKit.Pricing.Coupons;

/// <summary>
/// Chooses among the coupons that a buyer entered those that may go together and are best for the buyer: the lowest sum of goods and
/// delivery; of equal ones the fewest coupons, then the first by code. The order of typing does not matter.
/// </summary>
public static class CouponChoice
{
    /// <summary>More codes than this are not tried; each doubles the work.</summary>
    public const int MaxCodes = 6;

    /// <summary>The chosen coupons in the order in which they are taken off: parts before amounts, because that is better for the buyer.</summary>
    public static IReadOnlyList<CouponStanding> Best(IEnumerable<CouponStanding> usable, CouponTrial trial)
    {
        var all = usable.OrderBy(standing => Order(standing.Coupon.Kind)).ThenBy(standing => standing.Coupon.Code, StringComparer.Ordinal).ToList();
        IReadOnlyList<CouponStanding> best = [];
        var lowest = trial.CostWith(best)!.Value;
        foreach (var chosen in Enumerable.Range(1, (1 << all.Count) - 1).OrderBy(bits => BitOperations.PopCount((uint)bits)).ThenBy(bits => bits)
            .Select(bits => all.Where((_, i) => (bits & (1 << i)) != 0).ToList()))
        {
            if (GoTogether(chosen) && trial.CostWith(chosen) is { } cost && cost < lowest)
            {
                best = chosen;
                lowest = cost;
            }
        }

        return best;
    }

    public static bool GoTogether(IReadOnlyList<CouponStanding> coupons) =>
        coupons.Select((a, i) => (a, i)).All(pair => coupons.Skip(pair.i + 1).All(b => pair.a.Coupon.GoesWith(b.Coupon)));

    private static int Order(CouponKind kind) => kind switch { CouponKind.Percent => 0, CouponKind.Amount => 1, _ => 2 };
}
