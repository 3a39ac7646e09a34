using CommunityKit.Catalog.Import.Tests.Support;
using CommunityKit.Testing.Databases;
using CommunityKit.Testing.Modules;

namespace CommunityKit.Catalog.Import.Tests.Sheets;

/// <summary>What is exported comes in again unchanged.</summary>
public sealed class RoundTripTests
{
    [ShopifyDataFact]
    public async Task The_bicycle_shop_goes_out_and_comes_in_again_unchanged()
    {
        await using var shop = await ImportShop.StartAsync();
        await shop.Host.ImportAsync("products", ShopifyDataFactAttribute.PathOf("Bicycles.csv"));
        await AssertUnchangedAsync(shop, 284);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Goods_of_every_kind_go_out_and_come_in_again_unchanged(DatabaseKind database)
    {
        await using var shop = await ImportShop.StartAsync(database);
        await KindsAsync(shop);
        await AssertUnchangedAsync(shop, 3);
    }

    [Fact]
    public async Task A_changed_cell_changes_just_that()
    {
        await using var shop = await ImportShop.StartAsync();
        using var files = new TestFiles();
        await KindsAsync(shop);
        var text = (await shop.ExportAsync()).Replace(",12.5,", ",13,", StringComparison.Ordinal);
        var result = await shop.Host.ImportAsync("products", files.Add(text));
        Assert.Equal((0, 1, 2), (result.Created, result.Updated, result.Unchanged));
        Assert.Equal(1300, (await shop.GetAsync("products/apples"))["variants"]![0]!["price"]!["minor"]!.GetValue<long>());
    }

    [Fact]
    public async Task An_exported_shop_comes_up_in_another_one()
    {
        await using var shop = await ImportShop.StartAsync();
        await using var other = await ImportShop.StartAsync();
        using var files = new TestFiles();
        await KindsAsync(shop);
        var text = await shop.ExportAsync();
        var result = await other.Host.ImportAsync("products", files.Add(text));
        Assert.True(result is { Created: 3, Skipped: 0 }, string.Join('\n', result.Problems));
        var set = await other.GetAsync("products/set");
        Assert.Equal(2, set["variants"]![0]!["parts"]![0]!["quantity"]!.GetValue<int>());
    }

    private static async Task AssertUnchangedAsync(ImportShop shop, int products)
    {
        using var files = new TestFiles();
        var before = await shop.SnapshotAsync();
        var text = await shop.ExportAsync();
        var result = await shop.Host.ImportAsync("products", files.Add(text));
        Assert.True(result.Unchanged == products, $"{result}\n{string.Join('\n', result.Problems.Take(20))}");
        Assert.Equal(before, await shop.SnapshotAsync());
        Assert.Equal(text, await shop.ExportAsync());
    }

    private static async Task KindsAsync(ImportShop shop)
    {
        await PostAsync(shop, """
            { "handle": "apples", "title": { "en": "=Apples \"red\"", "zh-CN": "苹果，红", "fr": "Pommes" }, "status": "active", "taxClass": "reduced", "supplier": "farm-7",
              "tags": ["a;b", "fresh, now"], "description": { "en": "Two\nlines" }, "seoTitle": { "en": "-5 % off" },
              "attributes": [{ "name": { "en": "Origin" }, "value": { "en": "'Here'" } }, { "name": { "en": "Old id" }, "value": { "en": "77" }, "hidden": true }],
              "variants": [{ "sku": "APL", "price": { "minor": 1250, "currency": "CNY" }, "quantity": 9, "byWeight": { "perGrams": 500, "typicalGrams": 1000, "maxGrams": 1200 } }] }
            """);
        var first = (await shop.GetAsync("products/apples"))["id"]!.GetValue<string>();
        await PostAsync(shop, $$"""
            { "handle": "shirt", "title": { "en": "Shirt" }, "status": "draft", "related": ["{{first}}"], "relatedBothWays": true,
              "options": [{ "name": { "en": "Size" }, "values": [{ "code": "s, small", "label": { "en": "S" } }, { "code": "l", "label": { "en": "L" } }] }],
              "images": [{ "sourceUrl": "https://pictures.example/1.jpg", "alt": { "en": "Front" } }],
              "variants": [
                { "values": ["s, small"], "sku": "SH-S", "price": { "minor": 3000, "currency": "CNY" }, "compareAt": { "minor": 4000, "currency": "CNY" }, "image": 0, "content": { "amount": 250, "unit": "ml", "per": 100 } },
                { "values": ["l"], "price": { "minor": 3100, "currency": "CNY" }, "digital": true, "tracksStock": false, "oversells": true, "weightGrams": 3, "barcode": "0690" }] }
            """);
        var apples = (await shop.GetAsync("products/apples"))["variants"]![0]!["id"]!.GetValue<string>();
        await PostAsync(shop, $$"""
            { "handle": "set", "title": { "en": "Set" }, "status": "active",
              "variants": [{ "sku": "SET", "price": { "minor": 2000, "currency": "CNY" }, "parts": [{ "variantId": "{{apples}}", "quantity": 2 }] }] }
            """);
    }

    private static async Task PostAsync(ImportShop shop, string json)
    {
        using var response = await shop.SendAsync(HttpMethod.Post, "products", json, TestUser.Owner);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
    }
}
