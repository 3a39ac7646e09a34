using CommunityKit.Catalog.Tests.Support;
using CommunityKit.Testing.Databases;

namespace CommunityKit.Catalog.Tests.Assortment;

/// <summary>A bundle can be bought while its parts can, and never holds another bundle.</summary>
public sealed class BundleTests
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_bundle_sells_out_with_its_scarcest_part_and_comes_back_with_it(DatabaseKind database)
    {
        await using var shop = await ApiShop.StartAsync(database);
        var cup = await VariantAsync(shop, "cup", 3);
        var bowl = await VariantAsync(shop, "bowl", 9);
        await BundleAsync(shop, "set", (cup, 2), (bowl, 1));
        Assert.Equal(["bowl", "cup", "set"], await InStockAsync(shop));

        await shop.PatchAsync("products/cup", Stock(cup, 1));
        Assert.Equal(["bowl", "cup"], await InStockAsync(shop));
        using var visitor = shop.Host.Client(culture: "en");
        var page = await visitor.GetAsync("/products/set");
        Assert.Equal("Sold out", page.Text(".cat-stock"));
        Assert.Equal(["2 × cup", "1 × bowl"], page.Texts(".cat-parts li"));

        await shop.PatchAsync("products/cup", Stock(cup, 2));
        Assert.Equal(["bowl", "cup", "set"], await InStockAsync(shop));
    }

    [Fact]
    public async Task A_bundle_holds_no_bundle_and_a_part_of_one_cannot_go()
    {
        await using var shop = await ApiShop.StartAsync();
        var cup = await VariantAsync(shop, "cup", 3);
        var set = await BundleAsync(shop, "set", (cup, 1));

        Assert.Contains("part-nested", await RefusalAsync(shop, "tower", set), StringComparison.Ordinal);
        Assert.Contains("part-unknown", await RefusalAsync(shop, "tower", Guid.NewGuid().ToString()), StringComparison.Ordinal);
        await shop.PatchAsync("products/cup", """{ "status": "archived" }""");
        var (status, body) = await shop.SendAsync(HttpMethod.Delete, "products/cup", json: null);
        Assert.Equal(422, status);
        Assert.Contains("part-used", body, StringComparison.Ordinal);
        Assert.Contains("set", body, StringComparison.Ordinal);
    }

    private static async Task<string[]> InStockAsync(ApiShop shop) =>
        [.. (await shop.GetAsync("products?stock=1"))["items"]!.AsArray().Select(item => item!["handle"]!.GetValue<string>()).Order(StringComparer.Ordinal)];

    private static async Task<string> VariantAsync(ApiShop shop, string handle, int stock)
    {
        var product = await shop.PostAsync($$"""
            { "handle": "{{handle}}", "title": { "en": "{{handle}}" }, "status": "active", "variants": [{ "price": { "minor": 1000, "currency": "CNY" }, "quantity": {{stock}} }] }
            """);
        return product["variants"]![0]!["id"]!.GetValue<string>();
    }

    private static async Task<string> BundleAsync(ApiShop shop, string handle, params (string Id, int Quantity)[] parts)
    {
        var list = string.Join(", ", parts.Select(part => $$"""{ "variantId": "{{part.Id}}", "quantity": {{part.Quantity}} }"""));
        var product = await shop.PostAsync($$"""
            { "handle": "{{handle}}", "title": { "en": "{{handle}}" }, "status": "active", "variants": [{ "price": { "minor": 2500, "currency": "CNY" }, "parts": [{{list}}] }] }
            """);
        return product["variants"]![0]!["id"]!.GetValue<string>();
    }

    private static async Task<string> RefusalAsync(ApiShop shop, string handle, string part)
    {
        var (status, body) = await shop.SendAsync(HttpMethod.Post, "products", $$"""
            { "handle": "{{handle}}", "title": { "en": "{{handle}}" }, "variants": [{ "price": { "minor": 1, "currency": "CNY" }, "parts": [{ "variantId": "{{part}}", "quantity": 1 }] }] }
            """);
        Assert.Equal(422, status);
        return body;
    }

    private static string Stock(string variant, int quantity) => $$"""
        { "variants": [{ "id": "{{variant}}", "price": { "minor": 1000, "currency": "CNY" }, "quantity": {{quantity}} }] }
        """;
}
