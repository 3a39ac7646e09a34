using CommunityKit.Pricing.Recipes;
using CommunityKit.Recipes;

namespace CommunityKit.Pricing.Coupons;

/// <summary>Step <c>pricing.coupons</c>: makes the coupons of a file, or brings them into its form. The code names each; uses stay counted.</summary>
public sealed class CouponsStep(RecipeReader reader) : IRecipeStep
{
    public async ValueTask RunAsync(RecipeStepContext context, CancellationToken cancellationToken)
    {
        var entries = await reader.ReadAsync(context, RecipeJson.Default.ListCouponEntry, cancellationToken) ?? [];
        for (var i = 0; i < entries.Count; i++)
        {
            var place = reader.At(context, $"coupons[{i}]");
            var model = ModelOf(entries[i], place);
            await reader.SetGoodsAsync(place, model, entries[i].Goods, cancellationToken);
            await reader.SaveAsync<Coupon, CouponModel>(place, "coupon", model, cancellationToken);
        }
    }

    private static CouponModel ModelOf(CouponEntry entry, RecipePlace place) => new()
    {
        Code = entry.Code,
        Name = entry.Name,
        Kind = entry.Kind,
        Amount = place.Money("amount", entry.Amount),
        PercentOff = entry.PercentOff,
        Cap = place.Money("cap", entry.Cap),
        Minimum = place.Money("minimum", entry.Minimum),
        IsClaimable = entry.Claimable,
        MaxUses = entry.MaxUses,
        Budget = place.Money("budget", entry.Budget),
        PerMember = entry.PerMember,
        NewMemberDays = entry.NewMemberDays,
        From = place.Instant("from", entry.From),
        Until = place.Instant("until", entry.Until),
        IsExclusive = entry.Exclusive,
        Group = entry.Group,
        CombinesWith = [.. entry.CombinesWith],
        IsActive = entry.Active,
    };
}
