using CommunityKit.Catalog.Queries;
using CommunityKit.Pricing.Rules;

namespace CommunityKit.Pricing.PriceLists;

/// <summary>Finds the price that counts among all lists. Immutable, thread-safe.</summary>
public sealed class PriceListIndex
{
    private readonly List<DateTimeOffset> _bounds = [];
    private readonly Dictionary<string, List<(PriceList List, PriceEntry Entry)>> _byGoods = new(StringComparer.Ordinal);

    public PriceListIndex(IEnumerable<PriceList> lists)
    {
        foreach (var list in lists)
        {
            _bounds.AddRange(new[] { list.FromAt, list.UntilAt }.OfType<DateTimeOffset>());
            foreach (var entry in list.Entries)
            {
                (_byGoods.TryGetValue(entry.GoodsKey, out var known) ? known : _byGoods[entry.GoodsKey] = []).Add((list, entry));
            }
        }
    }

    /// <summary>When they begin and end.</summary>
    public IReadOnlyList<DateTimeOffset> Bounds => _bounds;

    /// <summary>The price for a number of pieces; null when no list has one.</summary>
    public ListedPrice? Find(VariantFacts facts, int quantity, PriceRequest request)
    {
        if (_byGoods.Count == 0)
        {
            return null;
        }

        // Within a list the closest name of the goods counts, and of its tiers the highest that is reached.
        var closest = new Dictionary<Guid, ListedPrice>();
        foreach (var key in GoodsKey.Of(facts))
        {
            foreach (var group in (_byGoods.GetValueOrDefault(key) ?? []).Where(row => row.Entry.MinQuantity <= quantity && row.List.IsFor(request)).GroupBy(row => row.List))
            {
                var entry = group.MaxBy(row => row.Entry.MinQuantity).Entry;
                closest.TryAdd(group.Key.Id, new ListedPrice(group.Key, entry, entry.PriceOf(facts.Price.Minor)));
            }
        }

        return closest.Values.OrderByDescending(price => price.List.Priority).ThenBy(price => price.UnitMinor)
            .ThenBy(price => price.List.Code, StringComparer.Ordinal).FirstOrDefault();
    }

    /// <summary>Numbers of pieces at which the price may change for this buyer, rising; without those that make it no cheaper.</summary>
    public IReadOnlyList<(int From, ListedPrice Price)> Tiers(VariantFacts facts, PriceRequest request)
    {
        var tiers = new List<(int From, ListedPrice Price)>();
        var steps = GoodsKey.Of(facts).SelectMany(key => _byGoods.GetValueOrDefault(key) ?? []).Where(row => row.List.IsFor(request))
            .Select(row => row.Entry.MinQuantity).Where(quantity => quantity > 1).Distinct().Order();
        var last = Find(facts, 1, request)?.UnitMinor ?? facts.Price.Minor;
        foreach (var from in steps)
        {
            if (Find(facts, from, request) is { } price && price.UnitMinor < last)
            {
                tiers.Add((from, price));
                last = price.UnitMinor;
            }
        }

        return tiers;
    }
}
