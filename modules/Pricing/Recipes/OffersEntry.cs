using CommunityKit.Pricing.FlashSales;
using CommunityKit.Pricing.FullReductions;

namespace CommunityKit.Pricing.Recipes;

/// <summary>The offers of a recipe.</summary>
public sealed class OffersEntry
{
    public IReadOnlyList<FlashSaleEntry> FlashSales { get; set; } = [];

    public IReadOnlyList<FullReductionEntry> FullReductions { get; set; } = [];
}
