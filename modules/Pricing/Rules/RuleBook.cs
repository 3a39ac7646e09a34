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
}
