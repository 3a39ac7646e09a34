using CommunityKit.Catalog.Tests.Support;
using CommunityKit.Search;
using CommunityKit.Testing.Databases;
using CommunityKit.Testing.Modules;

namespace CommunityKit.Catalog.Tests.Recipes;

public sealed class RecipeTests
{
    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task The_sample_shop_is_set_up_once_and_the_second_run_changes_nothing(DatabaseKind database)
    {
        await using var host = await SampleShop.StartAsync(database);
        var first = await DocumentsAsync(host, default);

        await SampleShop.RunRecipeAsync(host);

        Assert.Equal(48 * 2, first.Count);
        Assert.Equal(46 * 2, first.Count(document => !document.Deleted));
        Assert.Empty(await DocumentsAsync(host, first[^1].Cursor));
    }

    [Fact]
    public async Task What_is_wrong_is_told_with_its_place()
    {
        await using var host = await ModuleTestHost.StartAsync("communitykit.catalog");

        var wrong = await Assert.ThrowsAsync<InvalidOperationException>(() => Goods.AddAsync(
            host,
            [Goods.Simple("fine"), Goods.Simple("a", price: "12,50"), Goods.Simple("b", category: "nowhere"), Goods.Simple("Bad Handle")]));

        Assert.Contains("products[1].variants[0].price: ", wrong.Message, StringComparison.Ordinal);
        Assert.Contains("products[2].category: ", wrong.Message, StringComparison.Ordinal);
        Assert.Contains("products[3].handle: ", wrong.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("products[0]", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_is_not_known_is_refused()
    {
        await using var host = await ModuleTestHost.StartAsync("communitykit.catalog");

        var wrong = await Assert.ThrowsAsync<InvalidOperationException>(() => Goods.AddAsync(host, [new { handle = "x", titel = "typo" }]));

        Assert.Contains("titel", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_price_that_changes_is_an_update_and_what_was_sold_stays_sold()
    {
        await using var host = await ModuleTestHost.StartAsync("communitykit.catalog");
        await Goods.AddAsync(host, [Goods.Simple("one", price: "10.00", stock: 0)]);

        await Goods.AddAsync(host, [Goods.Simple("one", price: "12.00", stock: 50)]);

        using var visitor = host.Client(culture: "en");
        var page = await visitor.GetAsync("/products/one");
        Assert.Equal("¥12", page.Text(".cat-price .ck-price"));
        Assert.Equal("Sold out", page.Text(".cat-stock .ck-tag"));
    }

    private static Task<List<SearchDocument>> DocumentsAsync(ModuleTestHost host, SearchCursor since) =>
        host.WithAsync<ISearchSource, List<SearchDocument>>(async source => await source.ReadAsync(since, CancellationToken.None).ToListAsync());
}
