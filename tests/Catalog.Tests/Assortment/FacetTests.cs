using CommunityKit.Catalog.Tests.Support;
using CommunityKit.Testing.Databases;
using CommunityKit.Testing.Modules;

namespace CommunityKit.Catalog.Tests.Assortment;

/// <summary>Filters by attributes say how many products each choice leaves, and leave just those.</summary>
public sealed class FacetTests
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Every_kind_of_attribute_filters_with_counts(DatabaseKind database)
    {
        await using var shop = await ApiShop.StartAsync(database);
        await shop.PutAsync("attributes/material", """{ "name": { "en": "Material", "zh-CN": "材质" }, "kind": "choice", "choices": [{ "key": "wood", "label": { "en": "Wood" } }, { "key": "steel", "label": { "en": "Steel" } }, { "key": "glass", "label": { "en": "Glass" } }] }""");
        await shop.PutAsync("attributes/origin", """{ "name": { "en": "Origin" }, "kind": "text", "position": 1 }""");
        await shop.PutAsync("attributes/height", """{ "name": { "en": "Height" }, "unit": { "en": "cm" }, "kind": "number", "position": 2 }""");
        await shop.PutAsync("attributes/washable", """{ "name": { "en": "Washable" }, "kind": "yesNo", "position": 3 }""");
        await AddAsync(shop, "chair", "wood", "Suzhou", 90, "no");
        await AddAsync(shop, "table", "wood", "Suzhou", 72, "yes");
        await AddAsync(shop, "lamp", "steel", "Ningbo", 150, "yes");
        using var visitor = shop.Host.Client(culture: "en");

        var page = await visitor.GetAsync("/products");
        Assert.Equal(["Wood 2 Products", "Steel 1 Products"], page.Texts("label:has(input[name='a.material'])"));
        Assert.Equal(["Ningbo 1 Products", "Suzhou 2 Products"], page.Texts("label:has(input[name='a.origin'])"));
        Assert.Equal(["Yes 2 Products", "No 1 Products"], page.Texts("label:has(input[name='a.washable'])"));
        Assert.Equal(["90 cm", "Wood", "Suzhou", "No"], (await visitor.GetAsync("/products/chair")).Texts("#facts ~ div td").OrderBy(Order));

        Assert.Equal(["chair", "table"], await FindAsync(shop, "a.material=wood"));
        Assert.Equal(["chair", "lamp", "table"], await FindAsync(shop, "a.material=wood&a.material=steel"));
        Assert.Equal(["table"], await FindAsync(shop, "a.material=wood&a.washable=yes"));
        Assert.Equal(["chair"], await FindAsync(shop, "a.height.min=80&a.height.max=100"));
        Assert.Empty(await FindAsync(shop, "a.material=gold"));
        Assert.Empty(await FindAsync(shop, "a.nothing=1"));

        // Choosing wood leaves the other materials on offer, as a further choice adds; other filters count within wood.
        page = await visitor.GetAsync("/products?a.material=wood");
        Assert.Equal(["Wood 2 Products", "Steel 1 Products"], page.Texts("label:has(input[name='a.material'])"));
        Assert.Equal(["Yes 1 Products", "No 1 Products"], page.Texts("label:has(input[name='a.washable'])"));

        await shop.PatchAsync("products/table", """{ "status": "draft" }""");
        Assert.Equal(["Wood 1 Products", "Steel 1 Products"], (await visitor.GetAsync("/products")).Texts("label:has(input[name='a.material'])"));
    }

    [Fact]
    public async Task A_value_that_does_not_fit_its_attribute_is_refused_and_a_deleted_attribute_blocks_nothing()
    {
        await using var shop = await ApiShop.StartAsync();
        await shop.PutAsync("attributes/height", """{ "name": { "en": "Height" }, "kind": "number" }""");
        var (status, body) = await shop.SendAsync(HttpMethod.Post, "products", """
            { "handle": "x", "title": { "en": "X" }, "values": [{ "attribute": "height", "text": { "en": "tall" } }, { "attribute": "age", "number": 1 }], "variants": [{ "price": { "minor": 1, "currency": "CNY" } }] }
            """);
        Assert.Equal(422, status);
        Assert.Contains("value-kind", body, StringComparison.Ordinal);
        Assert.Contains("attribute-unknown", body, StringComparison.Ordinal);

        await shop.PostAsync("""{ "handle": "y", "title": { "en": "Y" }, "status": "active", "values": [{ "attribute": "height", "number": 12.5 }], "variants": [{ "price": { "minor": 1, "currency": "CNY" } }] }""");
        Assert.Equal(204, (await shop.SendAsync(HttpMethod.Delete, "attributes/height", json: null)).Status);
        await shop.PatchAsync("products/y", """{ "title": { "en": "Z" } }""");
        Assert.Equal(12.5m, (await shop.GetAsync("products/y"))["values"]![0]!["number"]!.GetValue<decimal>());
    }

    [Fact]
    public async Task Moving_a_category_takes_its_products_to_the_shelves_above_its_new_place()
    {
        await using var shop = await ApiShop.StartAsync();
        foreach (var (handle, parent) in (IEnumerable<(string, string?)>)[("home", null), ("garden", null), ("pots", "home"), ("clay", "pots")])
        {
            var (status, body) = await shop.SendAsync(HttpMethod.Post, "categories", $$"""{ "handle": "{{handle}}", "name": { "en": "{{handle}}" }{{(parent is null ? "" : $", \"parent\": \"{parent}\"")}} }""");
            Assert.True(status == 201, body);
        }

        await shop.PostAsync("""{ "handle": "pot", "title": { "en": "Pot" }, "status": "active", "categories": ["clay", "pots"], "variants": [{ "price": { "minor": 1, "currency": "CNY" } }] }""");
        Assert.Equal(["pot"], await FindAsync(shop, "category=home"));
        await shop.PatchAsync("categories/pots", """{ "parent": "garden" }""");
        Assert.Empty(await FindAsync(shop, "category=home"));
        Assert.Equal(["pot"], await FindAsync(shop, "category=garden"));
        Assert.Equal(["pot"], await FindAsync(shop, "category=clay"));
    }

    [Fact]
    public async Task A_brand_has_a_page_and_its_old_address_leads_there()
    {
        await using var shop = await ApiShop.StartAsync();
        await shop.PostAsync("""{ "handle": "cup", "title": { "en": "Cup" }, "status": "active", "brand": { "en": "Cloud Nine" }, "variants": [{ "price": { "minor": 1, "currency": "CNY" } }] }""");
        await shop.PostAsync("""{ "handle": "pan", "title": { "en": "Pan" }, "status": "active", "variants": [{ "price": { "minor": 1, "currency": "CNY" } }] }""");
        using var visitor = shop.Host.Client(culture: "en");
        Assert.Equal(["Cup"], (await visitor.GetAsync("/brands/cloud-nine")).Texts("#product-list .cat-card__title"));
        Assert.Equal(["Cloud Nine"], (await visitor.GetAsync("/brands")).Texts(".cat-shelf__name"));

        var key = await AdminForms.KeyAsync(shop.Host, "catalog/brands", "Cloud Nine");
        await AdminForms.SaveAsync(shop.Host, "catalog/brands", key, new { handle = "cloud9", description = new Dictionary<string, string> { ["en"] = "High up." } });
        var page = await visitor.GetAsync("/brands/cloud-nine");
        Assert.Equal("/brands/cloud9", page.Address.AbsolutePath);
        Assert.Contains("High up.", page.Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Related_goods_are_those_chosen_by_hand_both_ways_if_wished()
    {
        await using var shop = await ApiShop.StartAsync();
        var cup = (await shop.PostAsync("""{ "handle": "cup", "title": { "en": "Cup" }, "status": "active", "variants": [{ "price": { "minor": 1, "currency": "CNY" } }] }"""))["id"]!.GetValue<string>();
        await shop.PostAsync($$"""{ "handle": "saucer", "title": { "en": "Saucer" }, "status": "active", "related": ["{{cup}}"], "variants": [{ "price": { "minor": 1, "currency": "CNY" } }] }""");
        using var visitor = shop.Host.Client(culture: "en");
        Assert.Equal(["Cup"], (await visitor.GetAsync("/products/saucer")).Texts(".cat-row .cat-card__title"));
        Assert.Empty((await visitor.GetAsync("/products/cup")).Texts(".cat-row .cat-card__title"));
        await shop.PatchAsync("products/saucer", """{ "relatedBothWays": true }""");
        Assert.Equal(["Saucer"], (await visitor.GetAsync("/products/cup")).Texts(".cat-row .cat-card__title"));
    }

    private static int Order(string text) => text switch { "90 cm" => 0, "Wood" => 1, "Suzhou" => 2, _ => 3 };

    private static async Task<string[]> FindAsync(ApiShop shop, string query) =>
        [.. (await shop.GetAsync("products?" + query))["items"]!.AsArray().Select(item => item!["handle"]!.GetValue<string>()).Order(StringComparer.Ordinal)];

    private static Task<System.Text.Json.Nodes.JsonNode> AddAsync(ApiShop shop, string handle, string material, string origin, int height, string washable) => shop.PostAsync($$"""
        { "handle": "{{handle}}", "title": { "en": "{{handle}}" }, "status": "active",
          "values": [{ "attribute": "material", "keys": ["{{material}}"] }, { "attribute": "origin", "text": { "en": "{{origin}}" } },
                     { "attribute": "height", "number": {{height}} }, { "attribute": "washable", "keys": ["{{washable}}"] }],
          "variants": [{ "price": { "minor": 1000, "currency": "CNY" }, "quantity": 1 }] }
        """);
}
