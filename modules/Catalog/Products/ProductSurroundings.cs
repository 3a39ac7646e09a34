using CommunityKit.Catalog.Attributes;
using CommunityKit.Catalog.Queries;

namespace CommunityKit.Catalog.Products;

/// <summary>What a product needs to know of the shop while it changes.</summary>
/// <param name="Currency">ISO 4217 code of the shop's currency.</param>
/// <param name="Cultures">Languages of the shop.</param>
/// <param name="Now">UTC instant of the change.</param>
/// <param name="OwnsStock">False when another module knows the stock.</param>
public sealed record ProductSurroundings(string Currency, IReadOnlyList<string> Cultures, DateTimeOffset Now, bool OwnsStock)
{
    /// <summary>Ids of a category and of those above it.</summary>
    public Func<Guid, IEnumerable<Guid>> CategoriesAbove { get; init; } = id => [id];

    /// <summary>Whether a part of a bundle can be bought.</summary>
    public Func<BundlePart, bool> CanBuyPart { get; init; } = _ => true;

    /// <summary>The shop's attributes by their codes.</summary>
    public IReadOnlyDictionary<string, AttributeDefinition> Attributes { get; init; } = new Dictionary<string, AttributeDefinition>(StringComparer.Ordinal);
}
