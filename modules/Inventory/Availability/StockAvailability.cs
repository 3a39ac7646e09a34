using CommunityKit.Catalog.Queries;
using CommunityKit.Catalog.Stock;

namespace CommunityKit.Inventory.Availability;

/// <summary>Says what can be bought now, by the levels of all locations in use.</summary>
public sealed class StockAvailability(StockReads reads, ICatalogQueries catalog, TimeProvider clock) : IAvailability
{
    public async ValueTask<IReadOnlyDictionary<Guid, VariantAvailability>> ReadAsync(
        IReadOnlyCollection<Guid> variantIds, CancellationToken cancellationToken)
    {
        if (variantIds.Count == 0)
        {
            return new Dictionary<Guid, VariantAvailability>();
        }

        var now = clock.GetUtcNow();
        var states = await reads.LevelsAsync(variantIds, cancellationToken);
        var answers = states.Values.ToDictionary(state => state.VariantId, state => Sellable.Of(state.IsCounted, state.Levels, now));
        var bundles = states.Values.Where(state => state.HasParts).Select(state => state.VariantId).ToList();
        if (bundles.Count > 0)
        {
            var parts = await reads.PartsAsync(bundles, cancellationToken);
            var ofParts = await ReadAsync([.. parts.SelectMany(group => group).Select(part => part.VariantId).Distinct()], cancellationToken);
            foreach (var bundle in parts)
            {
                answers[bundle.Key] = Sellable.OfBundle(bundle.Select(part => (ofParts.GetValueOrDefault(part.VariantId), part.Pieces)));
            }
        }

        // A variant of a moment ago, not yet taken in: it will open with what the catalog knows of.
        var unknown = variantIds.Where(id => !answers.ContainsKey(id)).ToList();
        if (unknown.Count > 0)
        {
            foreach (var (id, facts) in await catalog.VariantsAsync(unknown, cancellationToken))
            {
                var (isCounted, oversells, quantity) = facts.Stock;
                answers[id] = isCounted && !facts.IsDigital && facts.Parts.Count == 0
                    ? new VariantAvailability(oversells || quantity > 0, quantity)
                    : new VariantAvailability(CanBuy: true, Quantity: null);
            }
        }

        return answers;
    }
}
