using CommunityKit.Catalog.Queries;
using CommunityKit.Pricing.Rules;

namespace CommunityKit.Pricing.FlashSales;

/// <summary>Finds the flash prices of goods. Immutable, thread-safe.</summary>
public sealed class FlashIndex
{
    private readonly List<DateTimeOffset> _bounds = [];
    private readonly Dictionary<string, List<(FlashSale Sale, FlashPrice Price)>> _byGoods = new(StringComparer.Ordinal);

    public FlashIndex(IEnumerable<FlashSale> sales)
    {
        foreach (var sale in sales)
        {
            _bounds.AddRange(new[] { sale.FromAt, sale.UntilAt }.OfType<DateTimeOffset>());
            foreach (var price in sale.Prices)
            {
                (_byGoods.TryGetValue(price.GoodsKey, out var known) ? known : _byGoods[price.GoodsKey] = []).Add((sale, price));
            }
        }
    }

    /// <summary>When they begin and end.</summary>
    public IReadOnlyList<DateTimeOffset> Bounds => _bounds;

    /// <summary>The lowest flash price that holds now; null when there is none.</summary>
    public (FlashSale Sale, FlashPrice Price)? Find(VariantFacts facts, DateTimeOffset at)
    {
        if (_byGoods.Count == 0)
        {
            return null;
        }

        var open = GoodsKey.Of(facts).SelectMany(key => _byGoods.GetValueOrDefault(key) ?? [])
            .Where(row => Window.Holds(row.Sale.FromAt, row.Sale.UntilAt, at))
            .OrderBy(row => row.Price.PriceMinor).ThenBy(row => row.Sale.Code, StringComparer.Ordinal).ThenBy(row => row.Price.GoodsKey, StringComparer.Ordinal);
        foreach (var row in open)
        {
            return row;
        }

        return null;
    }
}
