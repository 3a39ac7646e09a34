using System.Globalization;
using AngleSharp.Html.Parser;
using CommunityKit.UI.Tests.Shop;

namespace CommunityKit.UI.Tests.Pages;

public sealed class StatusPageTests
{
    [Theory]
    [InlineData(403, "en", "You may not see this page")]
    [InlineData(404, "en", "There is no such page")]
    [InlineData(500, "en", "That went wrong on our side")]
    [InlineData(503, "en", "“Group buy” is off at the moment")]
    [InlineData(404, "zh-CN", "没有找到这个页面")]
    [InlineData(500, "zh-CN", "我们这边出了点问题")]
    [InlineData(418, "en", "That went wrong on our side")]
    public async Task A_status_page_answers_with_its_status_and_helps_on(int code, string culture, string heading)
    {
        await using var shop = await TestShop.StartAsync();
        using var response = await shop.SendAsync($"/status/{code}", culture);
        var page = new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());
        Assert.Equal(code.ToString(CultureInfo.InvariantCulture), ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture));
        Assert.Equal(heading, page.QuerySelector("h1")!.TextContent);
        Assert.Equal("/", page.QuerySelector("main .ck-btn--primary")!.GetAttribute("href"));
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.Equal(code is 500 or 418, page.QuerySelector("main")!.TextContent.Contains("0HN7", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Pages_for_failures_stand_alone_because_the_frame_may_be_what_failed()
    {
        await using var shop = await TestShop.StartAsync(TestShops.Sample);
        using var failed = await shop.SendAsync("/status/500");
        Assert.DoesNotContain("ck-tabbar", await failed.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var missing = await shop.SendAsync("/status/404");
        Assert.Contains("ck-tabbar", await missing.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
