using System.Net;
using CommunityKit.Cms.Tests.Support;
using CommunityKit.Testing.Modules;

namespace CommunityKit.Cms.Tests.Showing;

public sealed class HomeTests
{
    [Fact]
    public async Task The_page_at_the_root_takes_over_from_the_goods_while_it_is_live_in_each_language()
    {
        await using var host = await ModuleTestHost.StartAsync("communitykit.cms", "communitykit.catalog", "communitykit.admin");
        using var lin = host.Client(CmsShop.Who("Lin"), "en");
        using var visitor = host.Client(null, "en");
        using var reader = host.Client(null, "zh-CN");
        var goods = (await visitor.GetAsync("")).Heading;

        var editor = await CmsShop.BeginAsync(lin, "Welcome");
        editor = await CmsShop.SendAsync(editor, "publish", new() { ["f.path.Value"] = "/" });
        Assert.Equal("Welcome", (await visitor.GetAsync("")).Heading);
        Assert.Equal("Welcome", (await reader.GetAsync("")).Heading);

        var chinese = await CmsShop.BeginAsync(lin, "欢迎", culture: "zh-CN");
        await CmsShop.SendAsync(chinese, "publish", new() { ["f.path.Value"] = "/" });
        Assert.Equal("Welcome", (await visitor.GetAsync("")).Heading);
        Assert.Equal("欢迎", (await reader.GetAsync("")).Heading);
        Assert.Equal(goods, (await visitor.GetAsync("catalog")).Heading);

        await editor.SubmitAsync("form[action$='/down']");
        await (await lin.GetAsync(chinese.Address.AbsolutePath)).SubmitAsync("form[action$='/down']");
        Assert.Equal(goods, (await visitor.GetAsync("")).Heading);
    }

    [Fact]
    public async Task An_editor_walks_through_the_shop_as_it_will_be_and_nobody_else_does()
    {
        await using var host = await CmsShop.StartAsync();
        using var lin = host.Client(CmsShop.Who("Lin"), "en");
        using var visitor = host.Client(null, "en");
        var at = host.Clock.GetUtcNow().AddHours(24);
        var first = await CmsShop.BeginAsync(lin, "Spring");
        await CmsShop.SendAsync(first, "schedule", new() { ["f.path.Value"] = "/", ["when.PublishAt"] = ScheduleWall(at) });
        var second = await CmsShop.SendAsync(await CmsShop.BeginAsync(lin, "Winter"), "publish");
        await CmsShop.SendAsync(second, "schedule", new() { ["when.TakeDownAt"] = ScheduleWall(at) });

        var calendar = await lin.GetAsync("admin/content/calendar");
        var seen = await calendar.SubmitAsync("form[action$='/as-of']", new Dictionary<string, string?> { ["at"] = ScheduleWall(at.AddHours(1)) });
        Assert.Equal("Spring", seen.Heading);
        Assert.Contains("as it will be", seen.Text(".cms-asof"), StringComparison.Ordinal);
        using (var answer = await lin.SendAsync(HttpMethod.Get, ""))
        {
            Assert.Equal("noindex", answer.Headers.GetValues("X-Robots-Tag").Single());
            Assert.True(answer.Headers.CacheControl!.NoStore);
        }

        Assert.Equal(HttpStatusCode.Gone, (await lin.GetAsync("winter")).Status);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("winter")).Status);

        await (await lin.GetAsync("")).SubmitAsync(".cms-asof");
        Assert.Equal(HttpStatusCode.OK, (await lin.GetAsync("winter")).Status);
    }

    private static string ScheduleWall(DateTimeOffset at) =>
        at.AddHours(8).ToString("yyyy-MM-dd'T'HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
