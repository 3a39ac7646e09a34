using CommunityKit.Monetary;

namespace CommunityKit.Catalog.Views;

/// <summary>What a comparable amount of the goods costs, as the law asks it to be shown beside the price.</summary>
/// <param name="Price">Price of the amount, rounded half up to the minor unit.</param>
/// <param name="Per">The amount in the reader's language, for example <c>500 g</c>.</param>
public sealed record UnitPrice(Money Price, string Per);
