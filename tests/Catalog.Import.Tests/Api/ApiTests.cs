using System.Net;
using System.Text.Json.Nodes;
using CommunityKit.Catalog.Import.Tests.Support;
using CommunityKit.Testing.Databases;
using CommunityKit.Testing.Modules;

namespace CommunityKit.Catalog.Import.Tests.Api;

public class ApiTests
{
    private const string Cup = """
        {"handle":"cup","title":{"en":"Cup","zh-CN":"杯子"},"status":"active","tags":["new"],"categories":["tea-ware"],
         "variants":[{"sku":"CUP","price":{"minor":1800,"currency":"CNY"},"quantity":3}]}
        """;

    private static readonly TestUser Manager = new("Ann", CatalogPermissions.ManageProducts, CatalogPermissions.ReadProducts, CatalogPermissions.ManageCategories);

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_product_is_made_read_changed_and_deleted_and_nobody_overwrites_what_he_has_not_seen(DatabaseKind database)
    {
        await using var shop = await ImportShop.StartAsync(database);
        using var category = await shop.SendAsync(HttpMethod.Post, "categories", """{"handle":"tea-ware","name":{"en":"Tea ware","zh-CN":"茶具"}}""", Manager);
        Assert.Equal(HttpStatusCode.Created, category.StatusCode);

        using var made = await shop.SendAsync(HttpMethod.Post, "products", Cup, Manager, "Idempotency-Key: k1");
        Assert.True(made.StatusCode == HttpStatusCode.Created, await made.Content.ReadAsStringAsync());
        var id = JsonNode.Parse(await made.Content.ReadAsStringAsync())!["id"]!.GetValue<string>();
        Assert.EndsWith("/api/v1/catalog/products/" + id, made.Headers.Location!.ToString(), StringComparison.Ordinal);

        using var repeated = await shop.SendAsync(HttpMethod.Post, "products", Cup, Manager, "Idempotency-Key: k1");
        Assert.Equal(HttpStatusCode.OK, repeated.StatusCode);
        Assert.Equal(id, JsonNode.Parse(await repeated.Content.ReadAsStringAsync())!["id"]!.GetValue<string>());
        using var misused = await shop.SendAsync(HttpMethod.Post, "products", Cup.Replace("1800", "1900", StringComparison.Ordinal), Manager, "Idempotency-Key: k1");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, misused.StatusCode);

        using var read = await shop.SendAsync(HttpMethod.Get, "products/cup");
        var seen = JsonNode.Parse(await read.Content.ReadAsStringAsync())!;
        Assert.Equal("杯子", seen["title"]!["zh-CN"]!.GetValue<string>());
        Assert.Equal(["tea-ware"], seen["categories"]!.AsArray().Select(c => c!.GetValue<string>()));
        Assert.Null(seen["variants"]![0]!["quantity"]);
        using var notModified = await shop.SendAsync(HttpMethod.Get, "products/" + id, null, null, "If-None-Match: " + read.Headers.ETag);
        Assert.Equal(HttpStatusCode.NotModified, notModified.StatusCode);

        using var patched = await shop.SendAsync(HttpMethod.Patch, "products/cup", """{"title":{"en":"Big cup"}}""", Manager, "If-Match: " + read.Headers.ETag);
        Assert.True(patched.StatusCode == HttpStatusCode.OK, await patched.Content.ReadAsStringAsync());
        var after = JsonNode.Parse(await patched.Content.ReadAsStringAsync())!;
        Assert.Equal(("Big cup", "杯子", 3), (after["title"]!["en"]!.GetValue<string>(), after["title"]!["zh-CN"]!.GetValue<string>(), after["variants"]![0]!["quantity"]!.GetValue<int>()));

        using var stale = await shop.SendAsync(HttpMethod.Put, "products/cup", Cup, Manager, "If-Match: " + read.Headers.ETag);
        Assert.Equal(HttpStatusCode.PreconditionFailed, stale.StatusCode);
        using var blind = await shop.SendAsync(HttpMethod.Put, "products/cup", Cup, Manager);
        Assert.Equal(HttpStatusCode.PreconditionRequired, blind.StatusCode);

        using var onSale = await shop.SendAsync(HttpMethod.Delete, "products/cup", null, Manager, "If-Match: *");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, onSale.StatusCode);
        using var archived = await shop.SendAsync(HttpMethod.Patch, "products/cup", """{"status":"archived"}""", Manager, "If-Match: *");
        Assert.Equal(HttpStatusCode.OK, archived.StatusCode);
        using var hidden = await shop.SendAsync(HttpMethod.Get, "products/cup");
        Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
        using var deleted = await shop.SendAsync(HttpMethod.Delete, "products/cup", null, Manager, "If-Match: *");
        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
    }

    [Fact]
    public async Task Lists_page_by_cursor_filter_and_refuse_nonsense_by_name()
    {
        await using var shop = await ImportShop.StartAsync();
        for (var i = 1; i <= 5; i++)
        {
            using var made = await shop.SendAsync(
                HttpMethod.Post, "products", $$"""{"title":{"en":"Cup {{i}}"},"status":"{{(i == 5 ? "draft" : "active")}}","variants":[{"price":{"minor":{{i * 100}},"currency":"CNY"},"quantity":1}]}""", Manager);
            Assert.True(made.StatusCode == HttpStatusCode.Created, await made.Content.ReadAsStringAsync());
        }

        var handles = new List<string>();
        string? next = "";
        while (next is not null)
        {
            var page = await shop.GetAsync("products?sort=price&limit=3" + (next.Length == 0 ? "" : "&after=" + next), TestUser.Member);
            handles.AddRange(page["items"]!.AsArray().Select(item => item!["handle"]!.GetValue<string>()));
            Assert.Equal(4, page["count"]!.GetValue<int>());
            next = page["next"]?.GetValue<string>();
        }

        Assert.Equal(["cup-1", "cup-2", "cup-3", "cup-4"], handles);
        Assert.Equal(2, (await shop.GetAsync("products?min=3", TestUser.Member))["items"]!.AsArray().Count);
        Assert.Single((await shop.GetAsync("products?status=draft", Manager))["items"]!.AsArray());
        using var curious = await shop.SendAsync(HttpMethod.Get, "products?status=all", user: TestUser.Member);
        Assert.Equal(HttpStatusCode.Forbidden, curious.StatusCode);
        using var nonsense = await shop.SendAsync(HttpMethod.Get, "products?limit=1000");
        Assert.Equal(HttpStatusCode.BadRequest, nonsense.StatusCode);
        Assert.Contains("\"limit\"", await nonsense.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Writing_needs_permission_and_every_refusal_names_its_field()
    {
        await using var shop = await ImportShop.StartAsync();
        using var visitor = await shop.SendAsync(HttpMethod.Post, "products", Cup);
        Assert.Equal(HttpStatusCode.Unauthorized, visitor.StatusCode);
        using var member = await shop.SendAsync(HttpMethod.Post, "products", Cup, TestUser.Member);
        Assert.Equal(HttpStatusCode.Forbidden, member.StatusCode);

        using var broken = await shop.SendAsync(HttpMethod.Post, "products", """{"titel":{"en":"Cup"}}""", Manager);
        Assert.Equal(HttpStatusCode.BadRequest, broken.StatusCode);
        Assert.Contains("$.titel", await broken.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var refused = await shop.SendAsync(
            HttpMethod.Post, "products", """{"title":{},"categories":["none"],"variants":[{"price":{"minor":-1,"currency":"CNY"}}]}""", Manager);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType!.MediaType);
        var errors = JsonNode.Parse(await refused.Content.ReadAsStringAsync())!["errors"]!.AsObject();
        Assert.Equal(["title", "variants[0].price"], errors.Select(e => e.Key).Intersect(["title", "variants[0].price"]));
    }

    [Fact]
    public async Task Categories_keep_their_tree_and_imports_take_the_file_as_the_body()
    {
        await using var shop = await ImportShop.StartAsync();
        using var top = await shop.SendAsync(HttpMethod.Post, "categories", """{"handle":"tea","name":{"en":"Tea"}}""", Manager);
        using var below = await shop.SendAsync(HttpMethod.Post, "categories", """{"handle":"green","name":{"en":"Green"},"parent":"tea"}""", Manager);
        Assert.Equal(HttpStatusCode.Created, below.StatusCode);
        using var circle = await shop.SendAsync(HttpMethod.Patch, "categories/tea", """{"parent":"green"}""", Manager, "If-Match: *");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, circle.StatusCode);
        Assert.Equal(["tea", "green"], (await shop.GetAsync("categories", TestUser.Member)).AsArray().Select(c => c!["handle"]!.GetValue<string>()));
        using var full = await shop.SendAsync(HttpMethod.Delete, "categories/tea", null, Manager, "If-Match: *");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, full.StatusCode);

        var csv = await File.ReadAllTextAsync(TestFiles.Kept("tea-classic.csv"));
        using var denied = await shop.SendAsync(HttpMethod.Post, "imports", csv, Manager);
        Assert.Equal(HttpStatusCode.Forbidden, denied.StatusCode);
        using var dry = await shop.SendAsync(HttpMethod.Post, "imports?dryRun=true", csv, new TestUser("Ann", CatalogPermissions.Import));
        Assert.True(dry.StatusCode == HttpStatusCode.OK, await dry.Content.ReadAsStringAsync());
        Assert.Equal(2, JsonNode.Parse(await dry.Content.ReadAsStringAsync())!["created"]!.GetValue<int>());
        Assert.Equal(0, (await shop.GetAsync("products?status=all"))["count"]!.GetValue<int>());
    }
}
