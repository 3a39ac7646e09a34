using CommunityKit.Pricing.Coupons;
using CommunityKit.Pricing.FlashSales;

namespace CommunityKit.Pricing.Rules;

/// <summary>What is left of limited things, read fresh for each quote that needs it.</summary>
public interface ILimits
{
    /// <summary>What is left of flash prices; what the order took itself counts as left for it.</summary>
    /// <param name="prices">Ids of flash prices.</param>
    /// <param name="memberId">Who buys; null for a guest.</param>
    /// <param name="orderId">Order that is priced again.</param>
    /// <param name="cancellationToken">Cancels.</param>
    ValueTask<IReadOnlyDictionary<Guid, FlashCount>> FlashAsync(
        IReadOnlyCollection<Guid> prices, Guid? memberId, Guid? orderId, CancellationToken cancellationToken);

    /// <summary>The coupons with these codes and how they stand; unknown ones are left out.</summary>
    /// <param name="codes">Codes in the form of <see cref="CouponCode"/>.</param>
    /// <param name="memberId">Who buys; null for a guest.</param>
    /// <param name="orderId">Order that is priced again.</param>
    /// <param name="cancellationToken">Cancels.</param>
    ValueTask<IReadOnlyList<CouponStanding>> CouponsAsync(
        IReadOnlyCollection<string> codes, Guid? memberId, Guid? orderId, CancellationToken cancellationToken);
}
