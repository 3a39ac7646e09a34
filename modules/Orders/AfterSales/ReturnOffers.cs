using CommunityKit.Catalog.Queries;
using CommunityKit.Orders.State;

namespace CommunityKit.Orders.AfterSales;

/// <summary>What the buyer of an order can choose from: pieces, variants in exchange, and why something is not taken back.</summary>
internal sealed class ReturnOffers(ICatalogQueries catalog, IProductVariants products, IUnitOfWork work, ReturnRules rules)
{
    /// <summary>Lines of the order that are not taken back without a reason, with the reason: <c>digital</c> or a tag.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> ExcludedAsync(Order order, CancellationToken cancellationToken)
    {
        var facts = await catalog.VariantsAsync([.. order.Lines.Select(line => line.VariantId).Distinct()], cancellationToken);
        return order.Lines
            .Select(line => (line.Id, Why: line.IsDigital ? "digital" : facts.TryGetValue(line.VariantId, out var known) ? rules.ExclusionOf(known.Tags) : null))
            .Where(line => line.Why is not null).ToDictionary(line => line.Id, line => line.Why!);
    }

    /// <summary>The variants of the same product that cost as much or more, by the prices of today.</summary>
    public async Task<IReadOnlyList<Replacement>> InsteadOfAsync(OrderLine line, Guid heldVariant, CancellationToken cancellationToken)
    {
        if (line.IsDigital || line.ByWeight is not null || line.Parts.Count > 0)
        {
            return [];
        }

        var ids = await work.ExecuteAsync((transaction, token) => products.OfProductAsync(transaction, line.ProductId, token), cancellationToken);
        var facts = await catalog.VariantsAsync([.. ids.Append(heldVariant).Distinct()], cancellationToken);
        return facts.TryGetValue(heldVariant, out var held)
            ? [.. ids.Where(facts.ContainsKey).Select(id => facts[id])
                .Where(v => v is { IsPublished: true, IsDigital: false, ByWeight: null, Parts.Count: 0 } && v.Price.Currency == held.Price.Currency && v.Price.Minor >= held.Price.Minor)
                .Select(v => new Replacement(v.VariantId, v.Label.Length == 0 ? v.Title : $"{v.Title} {v.Label}", v.Price.Minor - held.Price.Minor))]
            : [];
    }

    /// <summary>The variant that the buyer has of a holding.</summary>
    public static Guid VariantOf(Order order, IReadOnlyList<Return> returns, Holding holding) =>
        holding.HeldFrom is { } from
            ? returns.SelectMany(r => r.Lines).First(line => line.Id == from).VariantId!.Value
            : order.Lines.First(line => line.Id == holding.LineId).VariantId;
}
