using CommunityKit.Catalog.Tests.Support;
using CommunityKit.Search;
using CommunityKit.Testing.Modules;

namespace CommunityKit.Catalog.Tests.Search;

public sealed class SearchSourceTests
{
    [Fact]
    public async Task Changes_come_after_the_cursor_and_what_left_the_shop_comes_as_deleted()
    {
        await using var host = await ModuleTestHost.StartAsync("communitykit.catalog");
        await Goods.AddAsync(host, [Goods.Simple("one", tags: ["Gift"]), Goods.Simple("two"), Goods.Simple("three")]);
        var start = await ReadAsync(host, default);

        await Goods.AddAsync(host, [Goods.Simple("two", status: "archived")]);
        await AdminForms.RunAsync(host, "catalog/products", "delete", await AdminForms.KeyAsync(host, "catalog/products", "two"));
        await Goods.AddAsync(host, [Goods.Simple("one", title: "First")]);
        var changes = await ReadAsync(host, start[^1].Cursor);

        Assert.Equal(6, start.Count);
        Assert.Equal(["gift"], start[0].Facets["tag"]);
        Assert.Equal([true, true, false, false], changes.Select(document => document.Deleted));
        Assert.Equal(start.Where(d => d.Url.EndsWith("two", StringComparison.Ordinal)).Select(d => d.Id), changes.Take(2).Select(d => d.Id));
        Assert.Equal("First", changes[^1].Title);
    }

    private static Task<List<SearchDocument>> ReadAsync(ModuleTestHost host, SearchCursor since) =>
        host.WithAsync<ISearchSource, List<SearchDocument>>(async source => await source.ReadAsync(since, CancellationToken.None).ToListAsync());
}
