using CommunityKit.Catalog.Products;

namespace CommunityKit.Catalog.Imports.Shopify;

/// <summary>A variant as the file has it.</summary>
/// <param name="Row">Row of the file.</param>
/// <param name="Values">Its value for each option.</param>
/// <param name="Price">What it costs.</param>
internal sealed record ShopifyVariant(ShopifyRow Row, IReadOnlyList<string> Values, Money Price)
{
    public string? Sku { get; init; }

    public Money? CompareAt { get; init; }

    public int Grams { get; init; }

    public int Quantity { get; init; }

    /// <summary>What a piece holds; null where the file does not say, or in a unit that unit prices are not told in.</summary>
    public Content? Content { get; init; }

    public string? ImageUrl { get; init; }
}
