using CommunityKit.Pricing.Calculation;
using CommunityKit.Pricing.Quotes;
using CommunityKit.Pricing.Rules;

namespace CommunityKit.Pricing.Coupons;

/// <summary>
/// Checks the coupons that the buyer entered, chooses the best that go together, takes them off the goods and says why the others are not
/// used. Those for free delivery are left to <see cref="FreeDeliveryCalculator"/>.
/// </summary>
public sealed class CouponCalculator(IRuleSource rules, ILimits limits) : IPriceCalculator
{
    public const string Name = "coupons";

    public async ValueTask CalculateAsync(PriceSheet sheet, CancellationToken cancellationToken)
    {
        var typed = Typed(sheet.Request.CouponCodes);
        if (typed.Count == 0)
        {
            return;
        }

        var known = (await limits.CouponsAsync([.. typed.Keys], sheet.Request.MemberId, sheet.Request.OrderId, cancellationToken))
            .ToDictionary(standing => standing.Coupon.Code, StringComparer.Ordinal);
        var usable = new List<CouponStanding>();
        foreach (var (code, asTyped) in typed)
        {
            var problem = usable.Count == CouponChoice.MaxCodes ? Notes.Problem("coupon-too-many", asTyped)
                : known.GetValueOrDefault(code) is not { } standing ? Notes.Problem("coupon-unknown", asTyped)
                : CouponRules.Check(standing, sheet, asTyped);
            if (problem is not null)
            {
                sheet.Report(problem);
            }
            else
            {
                usable.Add(known[code]);
            }
        }

        var trial = new CouponTrial(sheet, (await rules.CurrentAsync(cancellationToken)).Shipping);
        var chosen = CouponChoice.Best(usable, trial);
        foreach (var left in usable.Except(chosen))
        {
            sheet.Report(WhyLeft(left, chosen, trial, sheet.Request, typed[left.Coupon.Code]));
        }

        Apply(sheet, chosen);
    }

    private static SortedDictionary<string, string> Typed(IReadOnlyList<string> codes)
    {
        var typed = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var code in codes)
        {
            typed.TryAdd(CouponCode.Normalise(code), code.Trim());
        }

        typed.Remove("");
        return typed;
    }

    private static void Apply(PriceSheet sheet, IReadOnlyList<CouponStanding> chosen)
    {
        foreach (var standing in chosen)
        {
            var coupon = standing.Coupon;
            if (coupon.Kind == CouponKind.FreeDelivery)
            {
                FreeDeliveryCalculator.Keep(sheet, coupon);
                continue;
            }

            var lines = CouponRules.LinesFor(coupon, sheet);
            var off = sheet.DiscountAcross(lines, coupon.OffOf(lines.Sum(line => line.NetMinor)), NoteOf(coupon));
            if (off > 0)
            {
                sheet.Claim(new PriceClaim(ClaimKinds.Coupon, coupon.Id.ToString(), off));
            }
        }
    }

    public static PriceNote NoteOf(Coupon coupon) => Notes.Of("price.coupon", NoteArgument.Of(coupon.Name), NoteArgument.Of(coupon.Code));

    private static PriceProblem WhyLeft(
        CouponStanding left, IReadOnlyList<CouponStanding> chosen, CouponTrial trial, PriceRequest request, string typed)
    {
        var name = NoteArgument.Of(left.Coupon.Name);
        if (chosen.FirstOrDefault(other => !other.Coupon.GoesWith(left.Coupon)) is { } other)
        {
            return Notes.Problem("coupon-not-together", typed, name, NoteArgument.Of(other.Coupon.Name));
        }

        return left.Coupon.Kind == CouponKind.FreeDelivery && (request.Destination is null || request.FulfilmentKey is null)
            ? Notes.Problem("coupon-waits", typed, name)
            : Notes.Problem(trial.CostWith([left]) is null ? "coupon-used-up" : "coupon-unneeded", typed, name);
    }
}
