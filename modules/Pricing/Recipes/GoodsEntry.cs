namespace CommunityKit.Pricing.Recipes;

/// <summary>Which goods something in a recipe is for; without any choice all.</summary>
public sealed class GoodsEntry
{
    /// <summary>Handles of categories.</summary>
    public IReadOnlyList<string> Categories { get; set; } = [];

    public IReadOnlyList<string> Tags { get; set; } = [];

    /// <summary>SKUs, handles of products, ids of variants.</summary>
    public IReadOnlyList<string> Products { get; set; } = [];

    public IReadOnlyList<string> WithoutCategories { get; set; } = [];

    public IReadOnlyList<string> WithoutProducts { get; set; } = [];
}
