using CommunityKit.Pricing.FlashSales;
using CommunityKit.Pricing.FullReductions;
using CommunityKit.Pricing.PriceLists;
using CommunityKit.Pricing.Shipping;
using CommunityKit.Pricing.Taxes;

namespace CommunityKit.Pricing.Rules;

/// <summary>All rules of a shop that need no counting, ready to be looked up. Immutable, thread-safe.</summary>
public sealed class RuleBook
{
    public static RuleBook Empty { get; } = new();

    public PriceListIndex PriceLists { get; init; } = new([]);

    public FlashIndex FlashSales { get; init; } = new([]);

    /// <summary>In the order in which goods are given to them.</summary>
    public IReadOnlyList<FullReduction> FullReductions { get; init; } = [];

    public ShippingRules Shipping { get; init; } = new([], []);

    public IReadOnlyList<TaxClass> TaxClasses { get; init; } = [];

    /// <summary>The next instant at which a price list or flash sale begins or ends; null when none does.</summary>
    public DateTimeOffset? NextChange(DateTimeOffset at)
    {
        DateTimeOffset? next = null;
        foreach (var bound in PriceLists.Bounds.Concat(FlashSales.Bounds).Where(bound => bound > at))
        {
            next = next is null || bound < next ? bound : next;
        }

        return next;
    }
}
