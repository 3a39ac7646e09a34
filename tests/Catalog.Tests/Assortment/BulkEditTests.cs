using CommunityKit.Catalog.BulkEdits;
using CommunityKit.Catalog.Tests.Support;
using CommunityKit.Testing.Modules;

namespace CommunityKit.Catalog.Tests.Assortment;

/// <summary>Many products are changed at once, looked at before and taken back after.</summary>
public sealed class BulkEditTests
{
    [Theory]
    [InlineData(BulkPrice.ByPercent, "-10", BulkRounding.None, 1999, 1799)]
    [InlineData(BulkPrice.ByPercent, "5", BulkRounding.Tenth, 1999, 2100)]
    [InlineData(BulkPrice.ByAmount, "1.50", BulkRounding.Whole, 1999, 2100)]
    [InlineData(BulkPrice.ByAmount, "0", BulkRounding.End90, 1999, 1990)]
    [InlineData(BulkPrice.ByAmount, "0", BulkRounding.End99, 1950, 1999)]
    [InlineData(BulkPrice.ByPercent, "-99", BulkRounding.Whole, 1000, 100)]
    [InlineData(BulkPrice.ByPercent, "-100", BulkRounding.Whole, 1000, 0)]
    [InlineData(BulkPrice.ByAmount, "-20", BulkRounding.None, 1000, -1000)]
    public void Prices_change_by_amount_or_per_cent_and_end_as_wished(BulkPrice price, string by, BulkRounding rounding, long before, long after) =>
        Assert.Equal(after, new BulkChange { Price = price, By = decimal.Parse(by, System.Globalization.CultureInfo.InvariantCulture), Rounding = rounding }.Priced(before, 100));

    [Fact]
    public async Task A_bulk_edit_is_shown_then_made_then_taken_back_except_where_somebody_changed_it_since()
    {
        await using var shop = await ApiShop.StartAsync();
        foreach (var (handle, price) in (IEnumerable<(string, int)>)[("cup", 1000), ("bowl", 2000), ("free", 50)])
        {
            await shop.PostAsync($$"""{ "handle": "{{handle}}", "title": { "en": "{{handle}}" }, "status": "active", "tags": ["old"], "variants": [{ "price": { "minor": {{price}}, "currency": "CNY" }, "compareAt": { "minor": 5000, "currency": "CNY" } }] }""");
        }

        using var owner = shop.Host.Client(TestUser.Owner, "en");
        var choose = await owner.GetAsync("/admin/catalog/bulk");
        var fields = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["All"] = "true", ["Price"] = "ByAmount", ["By"] = "-1", ["AddTags"] = "sale", ["RemoveTags"] = "old", ["SetsTaxClass"] = "true", ["TaxClass"] = "reduced",
        };
        var preview = await choose.SubmitAsync("form[method=post][action*=bulk]", fields);
        Assert.Contains("3 products would change.", preview.Text("[role=status]"), StringComparison.Ordinal);
        Assert.Contains("¥10 → ¥9", preview.Text("main"), StringComparison.Ordinal);
        Assert.Equal(1000, await PriceAsync(shop, "cup"));

        var done = await preview.SubmitAsync("form[method=post][action*=bulk]");
        Assert.Contains("2 products changed.", done.Text("main"), StringComparison.Ordinal);
        Assert.Contains("free", done.Text("main"), StringComparison.Ordinal);
        Assert.Equal((900, 1900, 50), (await PriceAsync(shop, "cup"), await PriceAsync(shop, "bowl"), await PriceAsync(shop, "free")));
        var cup = await shop.GetAsync("products/cup");
        Assert.Equal(("sale", "reduced"), (cup["tags"]![0]!.GetValue<string>(), cup["taxClass"]!.GetValue<string>()));

        await shop.PatchAsync("products/bowl", """{ "title": { "en": "Big bowl" } }""");
        var undone = await done.SubmitAsync("form[method=post][action*=bulk]");
        Assert.Contains("1 product is as it was before.", undone.Text("main"), StringComparison.Ordinal);
        Assert.Contains("Big bowl", undone.Text("main"), StringComparison.Ordinal);
        cup = await shop.GetAsync("products/cup");
        Assert.Equal((1000, 5000, "old", ""), (await PriceAsync(shop, "cup"), cup["variants"]![0]!["compareAt"]!["minor"]!.GetValue<int>(), cup["tags"]![0]!.GetValue<string>(), cup["taxClass"]!.GetValue<string>()));
        Assert.Equal(1900, await PriceAsync(shop, "bowl"));
    }

    private static async Task<long> PriceAsync(ApiShop shop, string handle) => (await shop.GetAsync("products/" + handle))["variants"]![0]!["price"]!["minor"]!.GetValue<long>();
}
