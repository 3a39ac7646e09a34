using CommunityKit.Catalog.Queries;
using CommunityKit.Catalog.Storefront;
using CommunityKit.Catalog.Tests.Support;

namespace CommunityKit.Catalog.Tests.Assortment;

/// <summary>What comparable amounts cost, on cards and on the page.</summary>
public sealed class UnitPriceTests
{
    [Theory]
    [InlineData(1999, 750, 500, 1333)]
    [InlineData(100, 3, 1, 33)]
    [InlineData(200, 3, 1, 67)]
    [InlineData(1, 1000, 500, 1)]
    [InlineData(0, 10, 100, 0)]
    public void A_unit_price_is_rounded_half_up(long minor, int amount, int per, long expected) =>
        Assert.Equal(expected, UnitPrices.MinorOf(minor, amount, per));

    [Fact]
    public async Task Cards_and_pages_tell_the_unit_price_and_what_goods_by_weight_cost_at_most()
    {
        await using var shop = await ApiShop.StartAsync();
        await shop.PostAsync("""
            { "handle": "jam", "title": { "en": "Jam" }, "status": "active",
              "variants": [{ "price": { "minor": 1500, "currency": "CNY" }, "content": { "amount": 250, "unit": "g" } }] }
            """);
        await shop.PostAsync("""
            { "handle": "juice", "title": { "en": "Juice" }, "status": "active",
              "variants": [{ "price": { "minor": 1200, "currency": "CNY" }, "content": { "amount": 750, "unit": "ml", "per": 1000 } }] }
            """);
        var fish = await shop.PostAsync("""
            { "handle": "fish", "title": { "en": "Fish" }, "status": "active",
              "variants": [{ "price": { "minor": 2000, "currency": "CNY" }, "byWeight": { "perGrams": 500, "typicalGrams": 800, "maxGrams": 1000 } }] }
            """);
        using var visitor = shop.Host.Client(culture: "en");
        var list = await visitor.GetAsync("/products");
        Assert.Equal(["per 500 g", "¥16 per 1 l", "¥30 per 500 g"], list.Texts(".cat-unit").Order(StringComparer.Ordinal));
        Assert.Contains("¥30 per 500 g", (await visitor.GetAsync("/products/jam")).Text(".cat-price"), StringComparison.Ordinal);
        var page = (await visitor.GetAsync("/products/fish")).Text(".cat-price");
        Assert.Contains("about ¥32", page, StringComparison.Ordinal);
        Assert.Contains("never more than ¥40", page, StringComparison.Ordinal);
        Assert.Equal(4000, new WeightPricing(500, 800, 1000).PriceOf(2000, new WeightPricing(500, 800, 1000).GramsOf(1, finalGrams: 1500)));
        Assert.Equal(500, fish["variants"]![0]!["byWeight"]!["perGrams"]!.GetValue<int>());
    }
}
