using CommunityKit.Search.Tests.Support;

namespace CommunityKit.Search.Tests.Storefront;

public sealed class PopularQuestionTests
{
    [Fact]
    public async Task A_page_without_hits_offers_what_others_ask_and_find_in_this_language()
    {
        await using var host = await SearchShop.StartAsync();
        await SearchShop.AddAsync(host, SearchShop.Product("pram", "轻便婴儿推车", "Light pram", "10.00", "prams"));
        foreach (var (culture, question, times) in new[] { ("en", "pram", 3), ("en", "light", 2), ("en", "unobtainium", 5), ("zh-CN", "推车", 4) })
        {
            for (var i = 0; i < times; i++)
            {
                await host.Client(null, culture).GetAsync("search?q=" + Uri.EscapeDataString(question));
            }
        }

        host.Clock.Advance(TimeSpan.FromMinutes(6));
        await host.PumpAsync();

        Assert.Equal(["pram"], (await host.Client(null, "en").GetAsync("search?q=zzzzqq")).Texts("a.ck-chip"));
        Assert.Equal(["推车"], (await host.Client(null, "zh-CN").GetAsync("search?q=zzzzqq")).Texts("a.ck-chip"));
    }
}
