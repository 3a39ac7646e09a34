using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CommunityKit.Inventory.Tests.Support;
using CommunityKit.Testing.Databases;
using CommunityKit.Testing.Modules;

namespace CommunityKit.Inventory.Tests.Shop;

/// <summary>The inventory beside the catalog, as people and programs meet it.</summary>
public sealed class ShopTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Goods_of_a_running_shop_and_new_ones_open_with_what_the_catalog_knows(DatabaseKind kind)
    {
        await using var host = await ModuleTestHost.StartAsync(new ModuleTestOptions { Modules = ["communitykit.catalog", "communitykit.admin"], Database = kind });
        await Goods.AddAsync(host, ("old", 3));
        await host.InstallAsync("communitykit.inventory");
        await host.PumpAsync();

        await Goods.AddAsync(host, ("fresh", 2), ("none", 0), ("loose", null));
        Assert.Equal(0, (await host.PumpAsync()).Failed);

        using var owner = host.Client(TestUser.Owner, "en");
        Assert.Equal([("FRESH", 2), ("NONE", 0), ("OLD", 3)], await LevelsAsync(owner));
        using var visitor = host.Client(culture: "en");
        Assert.Contains("In stock", (await visitor.GetAsync("products/fresh")).Text(".cat-stock"), StringComparison.Ordinal);
        Assert.Contains("Sold out", (await visitor.GetAsync("products/none")).Text(".cat-stock"), StringComparison.Ordinal);
        var cards = await visitor.GetAsync("products?stock=1");
        Assert.Equal(["The fresh", "The loose", "The old"], cards.Texts("#product-list .cat-card__title").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Corrections_change_what_lists_say_and_stand_in_the_journal()
    {
        await using var host = await ModuleTestHost.StartAsync("communitykit.inventory", "communitykit.admin");
        await Goods.AddAsync(host, ("tea", 2));
        await host.PumpAsync();
        using var owner = host.Client(TestUser.Owner, "en");

        host.Clock.Advance(TimeSpan.FromMinutes(1));
        var sold = await PostAsync(owner, "adjustments", new { sku = "TEA", delta = -2, reason = "broken" });
        await host.PumpAsync();
        using var visitor = host.Client(culture: "en");
        Assert.Empty((await visitor.GetAsync("products?stock=1")).Texts("#product-list .cat-card__title"));
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        var again = await PostAsync(owner, "adjustments", new { sku = "TEA", counted = 7, reason = "delivery" });
        await host.PumpAsync();

        Assert.Equal((0, 7), (sold.GetProperty("onHand").GetInt32(), again.GetProperty("onHand").GetInt32()));
        Assert.Single((await visitor.GetAsync("products?stock=1")).Texts("#product-list .cat-card__title"));
        var journal = await owner.GetJsonAsync<JsonElement>("api/v1/inventory/movements");
        Assert.Equal([7, -2, 2], journal.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("onHandDelta").GetInt32()));
        using var refused = await owner.Http.PostAsJsonAsync("api/v1/inventory/adjustments", new { sku = "TEA", delta = -8, reason = "x" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        using var stranger = host.Client();
        using var forbidden = await stranger.Http.PostAsJsonAsync("api/v1/inventory/adjustments", new { sku = "TEA", delta = 1, reason = "x" });
        Assert.Equal(HttpStatusCode.Unauthorized, forbidden.StatusCode);
    }

    [Fact]
    public async Task A_recipe_makes_places_and_fills_them_once()
    {
        await using var host = await ModuleTestHost.StartAsync("communitykit.inventory", "communitykit.admin");
        await Goods.AddAsync(host, ("tea", 2));
        object step = new
        {
            step = "inventory.locations",
            locations = new object[]
            {
                new { code = "main", name = Name("Warehouse", "总仓") },
                new { code = "store", name = Name("Store", "门店") },
            },
            levels = new object[] { new { sku = "TEA", location = "store", onHand = 4 } },
        };

        await Goods.RunAsync(host, step);
        await host.PumpAsync();
        using var owner = host.Client(TestUser.Owner, "en");
        await PostAsync(owner, "transfers", new { sku = "TEA", from = "store", to = "main", quantity = 3, reason = "needed there" });
        await Goods.RunAsync(host, step);

        var levels = await owner.GetJsonAsync<JsonElement>("api/v1/inventory/levels");
        Assert.Equal(
            [("main", 5), ("store", 1)],
            levels.GetProperty("items").EnumerateArray().Select(item => (item.GetProperty("location").GetString(), item.GetProperty("onHand").GetInt32())).Order());
        using var refused = await owner.Http.PostAsJsonAsync("api/v1/inventory/transfers", new { sku = "TEA", from = "store", to = "main", quantity = 2, reason = "x" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
    }

    [Fact]
    public async Task The_admin_books_the_difference_takes_files_of_counts_and_says_what_runs_out()
    {
        await using var host = await ModuleTestHost.StartAsync("communitykit.inventory", "communitykit.admin");
        await Goods.AddAsync(host, ("tea", 20), ("rice", 2), ("salt", 0));
        await host.PumpAsync();
        using var owner = host.Client(TestUser.Owner, "en");

        var home = await owner.GetAsync("admin");
        Assert.Contains("1 item sold out", home.Texts("section li"));
        var list = await owner.GetAsync("admin/catalog/stock?state=low");
        Assert.Contains("The rice", list.Text("table"), StringComparison.Ordinal);
        Assert.DoesNotContain("The tea", list.Text("table"), StringComparison.Ordinal);

        var form = await list.FollowAsync("table tbody a");
        var unsaid = await form.SubmitAsync("form:has([name=OnHand])", new Dictionary<string, string?> { ["OnHand"] = "12" });
        Assert.Contains("Say why", unsaid.Text("main"), StringComparison.Ordinal);
        await form.SubmitAsync("form:has([name=OnHand])", new Dictionary<string, string?> { ["OnHand"] = "12", ["Reason"] = "delivery" });
        Assert.Equal([("RICE", 12), ("SALT", 0), ("TEA", 20)], await LevelsAsync(owner));

        var stocktake = Path.GetTempFileName();
        await File.WriteAllTextAsync(stocktake, "SKU;Location;On hand\nTEA;main;18\nRICE;main;12\nNONE;main;1\nSALT;attic;1\nSALT;main;two\n");
        await host.ImportAsync("stock", stocktake, "counts");
        File.Delete(stocktake);
        Assert.Equal([("RICE", 12), ("SALT", 0), ("TEA", 18)], await LevelsAsync(owner));
    }

    [Fact]
    public async Task What_another_place_can_sell_is_not_sold_out()
    {
        await using var host = await ModuleTestHost.StartAsync("communitykit.inventory", "communitykit.admin");
        await Goods.AddAsync(host, ("tea", 20), ("salt", 0));
        await Goods.RunAsync(host, new
        {
            step = "inventory.locations",
            locations = new object[] { new { code = "main", name = Name("Warehouse", "总仓") }, new { code = "store", name = Name("Store", "门店") } },
            levels = Array.Empty<object>(),
        });
        await host.PumpAsync();
        using var owner = host.Client(TestUser.Owner, "en");

        Assert.Contains("1 item sold out", (await owner.GetAsync("admin")).Texts("section li"));
        var sold = (await owner.GetAsync("admin/catalog/stock?state=out")).Text("table");
        Assert.Contains("The salt", sold, StringComparison.Ordinal);
        Assert.DoesNotContain("The tea", sold, StringComparison.Ordinal);
        Assert.Contains("None here", (await owner.GetAsync("admin/catalog/stock?location=store")).Text("table"), StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Name(string english, string chinese) =>
        new(StringComparer.Ordinal) { ["en"] = english, ["zh-CN"] = chinese };

    private static async Task<JsonElement> PostAsync(TestClient client, string path, object body)
    {
        using var response = await client.Http.PostAsJsonAsync("api/v1/inventory/" + path, body);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    private static async Task<IEnumerable<(string?, int)>> LevelsAsync(TestClient client) =>
        (await client.GetJsonAsync<JsonElement>("api/v1/inventory/levels")).GetProperty("items").EnumerateArray()
            .Select(item => (item.GetProperty("sku").GetString(), item.GetProperty("onHand").GetInt32()))
            .Order();
}
