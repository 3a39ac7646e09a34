using System.Text.Json;
using CommunityKit.Catalog.Tests.Support;
using CommunityKit.Testing.Modules;
using CommunityKit.UI.Admin.Forms;

namespace CommunityKit.Catalog.Tests.Admin;

public sealed class ProductFormTests : IAsyncLifetime
{
    private const string Products = "catalog/products";

    private ModuleTestHost _host = null!;

    public async Task InitializeAsync() => _host = await ModuleTestHost.StartAsync("communitykit.catalog", "communitykit.admin");

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task Options_become_variants_for_every_combination()
    {
        var key = Saved(await AddShirtAsync());

        var rows = (await AdminForms.LoadAsync(_host, Products, key)).GetProperty("variants");
        using var visitor = _host.Client(culture: "en");
        var page = await visitor.GetAsync("/products/shirt");

        Assert.Equal(["S / Red", "S / Blue", "L / Red", "L / Blue"], rows.EnumerateArray().Select(row => row.GetProperty("choice").GetString()));
        Assert.All(rows.EnumerateArray(), row => Assert.Equal(1000, row.GetProperty("price").GetProperty("minor").GetInt64()));
        Assert.Equal("SHIRT-1", rows[0].GetProperty("sku").GetString());
        Assert.Equal(["S", "L", "Red", "Blue"], page.Texts(".cat-picker li"));
    }

    [Fact]
    public async Task A_value_that_is_renamed_in_one_language_keeps_its_variants()
    {
        var key = Saved(await AddShirtAsync());
        var before = await AdminForms.LoadAsync(_host, Products, key);

        Saved(await AdminForms.SaveAsync(_host, Products, key, new
        {
            options = new object[]
            {
                new { name = new Dictionary<string, string> { ["en"] = "Size" }, values = new Dictionary<string, string> { ["en"] = "S\nL" } },
                new { name = new Dictionary<string, string> { ["en"] = "Colour" }, values = new Dictionary<string, string> { ["en"] = "Crimson\nBlue", ["zh-CN"] = "红\n蓝" } },
            },
            variants = before.GetProperty("variants").EnumerateArray().Select(row => new
            {
                id = row.GetProperty("id").GetString(),
                choice = row.GetProperty("choice").GetString()!.Replace("Red", "Crimson", StringComparison.Ordinal),
                price = row.GetProperty("price"),
            }),
        }));

        var after = await AdminForms.LoadAsync(_host, Products, key);
        Assert.Equal(Ids(before), Ids(after));
        Assert.Equal("S / Crimson", after.GetProperty("variants")[0].GetProperty("choice").GetString());
    }

    [Fact]
    public async Task Two_people_who_edit_at_once_do_not_overwrite_each_other()
    {
        var key = Saved(await AddShirtAsync());
        var version = (await AdminForms.LoadAsync(_host, Products, key)).GetProperty("version").GetInt64();

        Saved(await AdminForms.SaveAsync(_host, Products, key, new { title = new { en = "Mine" }, version }));
        var second = await AdminForms.SaveAsync(_host, Products, key, new { title = new { en = "Theirs" }, version });

        Assert.True(second.IsConflict);
        Assert.Equal("Mine", (await AdminForms.LoadAsync(_host, Products, key)).GetProperty("title").GetProperty("en").GetString());
    }

    [Fact]
    public async Task A_number_of_another_product_is_refused_at_its_field()
    {
        Saved(await AddShirtAsync());
        await Goods.AddAsync(_host, [Goods.Simple("other")]);
        var other = await AdminForms.KeyAsync(_host, Products, "other");

        var refused = await AdminForms.SaveAsync(_host, Products, other, new { variants = new object[] { new { sku = "SHIRT-1", price = new { minor = 100, currency = "CNY" } } } });

        Assert.Equal("Variants[0].Sku", Assert.Single(refused.Problems).Property);
    }

    [Fact]
    public async Task A_changed_address_leads_on_and_a_deleted_product_says_that_it_is_gone()
    {
        var key = Saved(await AddShirtAsync());
        using var visitor = _host.Client(culture: "en");

        Saved(await AdminForms.SaveAsync(_host, Products, key, new { handle = "blouse" }));
        using var moved = await visitor.SendAsync(HttpMethod.Get, "/products/shirt?variant=SHIRT-1");
        var refused = await AdminForms.DeleteAsync(_host, Products, key);
        Saved(await AdminForms.SaveAsync(_host, Products, key, new { status = 2 }));
        var archived = await visitor.GetAsync("/products/blouse");
        var deleted = await AdminForms.DeleteAsync(_host, Products, key);
        var gone = await visitor.GetAsync("/products/shirt");

        Assert.Equal(System.Net.HttpStatusCode.MovedPermanently, moved.StatusCode);
        Assert.Equal("/products/blouse?variant=SHIRT-1", moved.Headers.Location!.ToString());
        Assert.Single(refused.Problems);
        Assert.Equal(System.Net.HttpStatusCode.Gone, archived.Status);
        Assert.Contains("Shirt", archived.Text("header p"), StringComparison.Ordinal);
        Assert.True(deleted.IsDeleted);
        Assert.Equal(System.Net.HttpStatusCode.Gone, gone.Status);
    }

    [Fact]
    public async Task The_generated_pages_show_and_save_a_product()
    {
        Saved(await AddShirtAsync());
        using var owner = _host.Client(TestUser.Owner, "en");

        var list = await owner.GetAsync("/admin/catalog/products");
        var form = await list.FollowAsync("tbody a");
        var saved = await form.SubmitAsync("#edit", new Dictionary<string, string?> { ["Title[en]"] = "Linen shirt" });

        Assert.Equal("Linen shirt", (await owner.GetAsync("/products/shirt")).Heading);
        Assert.True(form.Has("input[name='Options[0].Name[en]']"));
        Assert.Equal(4, form.Document.QuerySelectorAll("[name='Variants.index']").Length - form.Document.QuerySelectorAll("template [name='Variants.index']").Length);
        Assert.True((int)saved.Status < 400);
    }

    [Fact]
    public async Task Who_may_only_read_cannot_open_the_form()
    {
        var key = Saved(await AddShirtAsync());
        using var reader = _host.Client(new TestUser("Ann", "admin.access", CatalogPermissions.ReadProducts), "en");

        Assert.Equal(System.Net.HttpStatusCode.OK, (await reader.GetAsync("/admin/catalog/products")).Status);
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, (await reader.GetAsync("/admin/catalog/products/" + key)).Status);
    }

    private static IEnumerable<string?> Ids(JsonElement model) => model.GetProperty("variants").EnumerateArray().Select(row => row.GetProperty("id").GetString());

    private static string Saved(AdminSaveResult result)
    {
        Assert.Empty(result.Problems);
        Assert.False(result.IsConflict);
        return result.Key!;
    }

    private Task<AdminSaveResult> AddShirtAsync() => AdminForms.SaveAsync(_host, Products, key: null, new
    {
        title = new Dictionary<string, string> { ["en"] = "Shirt" },
        status = 1,
        options = new object[]
        {
            new { name = new Dictionary<string, string> { ["en"] = "Size" }, values = new Dictionary<string, string> { ["en"] = "S\nL" } },
            new { name = new Dictionary<string, string> { ["en"] = "Colour" }, values = new Dictionary<string, string> { ["en"] = "Red\nBlue", ["zh-CN"] = "红\n蓝" } },
        },
        makesVariants = true,
        variants = new object[] { new { sku = "SHIRT-1", price = new { minor = 1000, currency = "CNY" }, quantity = 3, tracksStock = true } },
    });
}
