using CommunityKit.Orders.Tests.Support;

namespace CommunityKit.Orders.Tests.Storefront;

/// <summary>
/// With all modules of a shop on the page, guests still share it: a single part without its mark would make every page anew, many times slower.
/// </summary>
[Collection(StoreCollection.Name)]
public sealed class SharedPageTests(StoreFixture fixture)
{
    private readonly Store _store = fixture.Store;

    [Theory]
    [InlineData("products/{0}")]
    [InlineData("products")]
    [InlineData("categories/larder")]
    [InlineData("")]
    public async Task The_second_guest_gets_the_page_that_was_made_for_the_first(string address)
    {
        var handle = await _store.GoodsAsync(stock: 5);
        var path = string.Format(System.Globalization.CultureInfo.InvariantCulture, address, handle);
        await _store.Host.PumpAsync();
        var first = await VisitAsync(path);
        Assert.Contains(handle, first, StringComparison.Ordinal);

        // Past the commands that would tell the pages: only a page made anew shows it.
        await _store.CountAsync("UPDATE cat_product SET title = '{\"zh-CN\":\"改\",\"en\":\"Changed\"}' WHERE handle = '" + handle + "' RETURNING 1");

        Assert.Equal(first, await VisitAsync(path));
    }

    private async Task<string> VisitAsync(string path)
    {
        using var guest = _store.Host.Client(null, "en");
        return (await guest.GetAsync(path)).Text("main");
    }
}
