using CommunityKit.Pricing.Coupons;
using CommunityKit.Pricing.FlashSales;
using CommunityKit.Pricing.Rules;

namespace CommunityKit.Pricing.Tests.Support;

/// <summary>What is left, as a test says.</summary>
internal sealed class MemoryLimits : ILimits
{
    public Dictionary<Guid, FlashCount> Flash { get; } = [];

    public List<CouponStanding> Coupons { get; } = [];

    public ValueTask<IReadOnlyDictionary<Guid, FlashCount>> FlashAsync(
        IReadOnlyCollection<Guid> prices, Guid? memberId, Guid? orderId, CancellationToken cancellationToken) =>
        new(prices.ToDictionary(id => id, id => Flash.GetValueOrDefault(id) ?? new FlashCount(null, memberId is null ? 0 : null)));

    public ValueTask<IReadOnlyList<CouponStanding>> CouponsAsync(
        IReadOnlyCollection<string> codes, Guid? memberId, Guid? orderId, CancellationToken cancellationToken) =>
        new([.. Coupons.Where(standing => codes.Contains(standing.Coupon.Code))]);
}
