using CommunityKit.Catalog.Tests.Support;
using CommunityKit.Testing.Modules;

namespace CommunityKit.Catalog.Tests.Storefront;

public sealed class PickerTests
{
    [Fact]
    public async Task Sold_out_and_missing_combinations_are_visible_and_cannot_be_chosen()
    {
        await using var host = await ModuleTestHost.StartAsync("communitykit.catalog");
        await Goods.AddAsync(host, [Shirt()]);
        using var visitor = host.Client(culture: "en");

        var open = await visitor.GetAsync("/products/shirt");
        var large = await visitor.GetAsync("/products/shirt?variant=L-RED");

        // Nothing chosen: every value that anything can be bought with is a link.
        Assert.Equal(["S", "L", "RED", "BLUE"], open.Texts(".cat-picker a"));
        Assert.Equal("from¥10", open.Text(".cat-price .ck-price").Replace(" ", "", StringComparison.Ordinal));
        // Large exists in red only; blue is shown, named as not there, and is no link.
        Assert.Equal(["L", "RED"], large.Texts(".cat-picker [aria-current]"));
        Assert.Equal("¥20", large.Text(".cat-price .ck-price"));
        Assert.Equal("BLUENot available", large.Text(".cat-picker__off"));
        Assert.False(large.Has(".cat-picker__off[href]"));
    }

    [Fact]
    public async Task A_sold_out_variant_says_so_when_its_address_is_opened()
    {
        await using var host = await ModuleTestHost.StartAsync("communitykit.catalog");
        await Goods.AddAsync(host, [Shirt(stockOfLarge: 0)]);
        using var visitor = host.Client(culture: "en");

        var page = await visitor.GetAsync("/products/shirt?variant=L-RED");

        Assert.Equal("Sold out", page.Text(".cat-stock .ck-tag"));
        Assert.Equal(["L"], page.Texts(".cat-picker__off s").Where(text => text == "L"));
    }

    private static object Shirt(int stockOfLarge = 1) => new
    {
        handle = "shirt",
        title = new { en = "Shirt" },
        status = "active",
        options = new object[]
        {
            new { name = new { en = "Size" }, values = new object[] { new { code = "s", label = new { en = "S" } }, new { code = "l", label = new { en = "L" } } } },
            new { name = new { en = "Colour" }, values = new object[] { new { code = "red", label = new { en = "RED" } }, new { code = "blue", label = new { en = "BLUE" } } } },
        },
        variants = new object[]
        {
            new { sku = "S-RED", options = new[] { "s", "red" }, price = "10.00", stock = 1 },
            new { sku = "S-BLUE", options = new[] { "s", "blue" }, price = "11.00", stock = 1 },
            new { sku = "L-RED", options = new[] { "l", "red" }, price = "20.00", stock = stockOfLarge },
        },
    };
}
