using CommunityKit.Search.Tests.Support;
using CommunityKit.Testing.Modules;

namespace CommunityKit.Search.Tests.Feeding;

public sealed class FollowTests
{
    [Fact]
    public async Task The_index_follows_what_is_changed_and_what_leaves_the_shop()
    {
        await using var host = await SearchShop.StartAsync();
        await SearchShop.AddAsync(host, SearchShop.Product("one", "第一辆推车", "First pram", "10.00", "prams"), SearchShop.Product("two", "第二辆推车", "Second pram", "20.00", "prams"));
        Assert.Equal(["First pram", "Second pram"], await TitlesAsync(host));

        await SearchShop.AddAsync(host, SearchShop.Product("one", "第一辆推车", "Best pram", "10.00", "prams"), SearchShop.Product("two", "第二辆推车", "Second pram", "20.00", "prams", status: "archived"));

        Assert.Equal(["Best pram"], await TitlesAsync(host));
    }

    private static async Task<List<string>> TitlesAsync(ModuleTestHost host) =>
        [.. (await host.Client(null, "en").GetAsync("search?q=pram")).Texts(".sch-card__title").Order(StringComparer.Ordinal)];
}
