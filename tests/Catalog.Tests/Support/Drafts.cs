using CommunityKit.Catalog.Products;
using CommunityKit.Monetary;
using CommunityKit.Texts;

namespace CommunityKit.Catalog.Tests.Support;

/// <summary>Drafts of products for tests of the rules.</summary>
internal static class Drafts
{
    public const string Currency = "CNY";

    public static ProductSurroundings Shop { get; } = new(Currency, ["zh-CN", "en"], new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero), OwnsStock: true);

    public static LocalizedText Text(string text) => LocalizedText.Of("en", text);

    public static Money Yuan(long minor) => new(minor, Currency);

    public static ProductOption Option(string name, params string[] values) =>
        new(Text(name), [.. values.Select(value => new OptionValue(value, Text(value.ToUpperInvariant())))]);

    public static VariantDraft Variant(long price, params string[] values) => new() { Price = Yuan(price), Values = values, Quantity = 1 };

    /// <summary>Two sizes in two colours.</summary>
    public static ProductDraft Shirt { get; } = new()
    {
        Handle = "shirt",
        Title = Text("Shirt"),
        Options = [Option("Size", "s", "l"), Option("Colour", "red", "blue")],
        Variants = [Variant(1000, "s", "red"), Variant(1100, "s", "blue"), Variant(1200, "l", "red"), Variant(1300, "l", "blue")],
    };

    public static Product Saved(ProductDraft draft)
    {
        var product = Product.New(Shop.Now);
        Assert.Empty(product.Change(draft, brand: null, Shop));
        return product;
    }
}
