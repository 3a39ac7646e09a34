using CommunityKit.Catalog.Tests.Support;
using CommunityKit.Testing.Modules;
using CommunityKit.UI.Admin.Lists;

namespace CommunityKit.Catalog.Tests.Admin;

public sealed class ProductListTests : IAsyncLifetime
{
    private const string Products = "catalog/products";

    private ModuleTestHost _host = null!;

    public async Task InitializeAsync()
    {
        _host = await ModuleTestHost.StartAsync("communitykit.catalog", "communitykit.admin");
        await Goods.AddAsync(
            _host,
            [Goods.Simple("apple", "3.00", category: "fruit"), Goods.Simple("bread", "2.00", status: "draft"), Goods.Simple("cherry", "1.00", category: "fruit")],
            [Goods.Category("fruit")]);
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Theory]
    [InlineData("title", false, "apple,bread,cherry")]
    [InlineData("title", true, "cherry,bread,apple")]
    [InlineData("price", false, "cherry,bread,apple")]
    [InlineData("price", true, "apple,bread,cherry")]
    public async Task The_list_is_sorted_and_paged_without_losing_any(string sort, bool descending, string expected)
    {
        var names = new List<string>();
        string? after = null;
        do
        {
            var page = await AdminForms.ListAsync(_host, Products, new AdminQuery { Sort = sort, Descending = descending, PageSize = 2, After = after });
            names.AddRange(page.Rows.Select(row => (string)row.Cells[0]!));
            after = page.Next;
        }
        while (after is not null);

        Assert.Equal(expected, string.Join(',', names));
    }

    [Fact]
    public async Task Filters_and_search_narrow_it()
    {
        var drafts = await AdminForms.ListAsync(_host, Products, new AdminQuery { Filters = new Dictionary<string, string> { ["status"] = "Draft" } });
        var fruit = await AdminForms.ListAsync(_host, Products, new AdminQuery { Filters = new Dictionary<string, string> { ["category"] = "fruit" }, Text = "APP" });

        Assert.Equal(["bread"], drafts.Rows.Select(row => row.Cells[0]));
        Assert.Equal(["apple"], fruit.Rows.Select(row => row.Cells[0]));
        Assert.Equal("fruit", fruit.Rows[0].Cells[5]);
    }

    [Fact]
    public async Task Many_are_published_at_once_and_what_is_on_sale_is_not_deleted()
    {
        var keys = (await AdminForms.ListAsync(_host, Products)).Rows.Select(row => row.Key).ToArray();
        var apple = await AdminForms.KeyAsync(_host, Products, "apple");

        var published = await AdminForms.RunAsync(_host, Products, "publish", keys);
        await AdminForms.RunAsync(_host, Products, "unpublish", apple);
        var deleted = await AdminForms.RunAsync(_host, Products, "delete", [.. keys, Guid.Empty.ToString(), "nonsense"]);

        using var visitor = _host.Client(culture: "en");
        Assert.Equal(3, published.Done);
        Assert.Equal(1, deleted.Done);
        Assert.Equal(4, deleted.Refused.Count);
        Assert.All(deleted.Refused, refusal => Assert.NotEmpty(refusal.Reason));
        Assert.Equal(["bread", "cherry"], (await visitor.GetAsync("/products?sort=title")).Texts(".cat-card__title"));
    }

    [Fact]
    public async Task The_palette_finds_products_by_part_of_their_name()
    {
        using var owner = _host.Client(TestUser.Owner, "en");

        var page = await owner.GetAsync("/admin/find?q=cher");

        Assert.Contains("cherry", page.Text("main"), StringComparison.Ordinal);
    }
}
