using CommunityKit.Catalog.Queries;

namespace CommunityKit.Pricing.Rules;

/// <summary>Which goods an offer or coupon is for. Without any choice: all. What is left out is never among them.</summary>
public sealed record GoodsFilter
{
    public static GoodsFilter All { get; } = new();

    /// <summary>Ids of categories; those below count as well.</summary>
    public IReadOnlyList<Guid> Categories { get; init; } = [];

    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Goods by <see cref="GoodsKey"/>.</summary>
    public IReadOnlyList<string> Products { get; init; } = [];

    public IReadOnlyList<Guid> WithoutCategories { get; init; } = [];

    /// <summary>Goods by <see cref="GoodsKey"/>.</summary>
    public IReadOnlyList<string> WithoutProducts { get; init; } = [];

    public bool Fits(VariantFacts facts) =>
        !Names(WithoutProducts, facts)
        && !WithoutCategories.Any(facts.CategoryIds.Contains)
        && ((Categories.Count == 0 && Tags.Count == 0 && Products.Count == 0)
            || Categories.Any(facts.CategoryIds.Contains)
            || Tags.Any(tag => facts.Tags.Contains(tag, StringComparer.OrdinalIgnoreCase))
            || Names(Products, facts));

    private static bool Names(IReadOnlyList<string> keys, VariantFacts facts) =>
        keys.Count > 0 && GoodsKey.Of(facts).Any(key => keys.Any(wanted => GoodsKey.Normalise(wanted) == key));
}
