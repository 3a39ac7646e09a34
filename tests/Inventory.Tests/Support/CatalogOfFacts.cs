using CommunityKit.Catalog.Queries;
using CommunityKit.Catalog.Views;
using CommunityKit.Data;

namespace CommunityKit.Inventory.Tests.Support;

/// <summary>A catalog of nothing but facts.</summary>
internal sealed class CatalogOfFacts : ICatalogQueries
{
    private readonly Dictionary<Guid, VariantFacts> _facts = [];

    public Guid Add(int quantity, bool isCounted = true, bool oversells = false, bool isDigital = false, params BundlePart[] parts)
    {
        var id = Guid.CreateVersion7();
        _facts[id] = new VariantFacts(id, Guid.CreateVersion7(), "handle", "Title", new(1000, "CNY"))
        {
            Sku = id.ToString("N"),
            Stock = new StockRule(isCounted, oversells, quantity),
            IsDigital = isDigital,
            Parts = parts,
        };
        return id;
    }

    public ValueTask<IReadOnlyDictionary<Guid, VariantFacts>> VariantsAsync(IReadOnlyCollection<Guid> variantIds, CancellationToken cancellationToken) =>
        new(variantIds.Where(_facts.ContainsKey).ToDictionary(id => id, id => _facts[id]));

    public ValueTask<IReadOnlyDictionary<Guid, VariantFacts>> VariantsAsync(
        Transaction transaction, IReadOnlyCollection<Guid> variantIds, CancellationToken cancellationToken) => VariantsAsync(variantIds, cancellationToken);

    public ValueTask<IReadOnlyDictionary<Guid, ProductCard>> CardsAsync(IReadOnlyCollection<Guid> productIds, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public ValueTask<Guid?> FindProductAsync(string handle, CancellationToken cancellationToken) => throw new NotSupportedException();
}
