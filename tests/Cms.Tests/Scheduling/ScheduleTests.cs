using System.Net;
using CommunityKit.Cms.Tests.Support;
using CommunityKit.Testing.Databases;
using CommunityKit.Testing.Modules;

namespace CommunityKit.Cms.Tests.Scheduling;

public sealed class ScheduleTests
{
    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task A_draft_of_a_live_page_goes_live_at_its_time_as_it_was_scheduled_and_is_taken_down_later(DatabaseKind database)
    {
        await using var host = await CmsShop.StartAsync(database);
        using var lin = host.Client(CmsShop.Who("Lin"), "en");
        using var visitor = host.Client(null, "en");
        var editor = await CmsShop.SendAsync(await CmsShop.BeginAsync(lin, "Sale"), "publish");
        var (from, until) = (Wall(host, 24), Wall(host, 48));

        editor = await CmsShop.SendAsync(editor, "schedule", new()
        {
            ["f.title.Value"] = "Sale is on",
            ["when.PublishAt"] = from,
            ["when.TakeDownAt"] = until,
        });
        Assert.Equal(2, editor.Texts("form[action$='/unschedule']").Count);
        await CmsShop.SendAsync(editor, "save", new() { ["f.title.Value"] = "Typed afterwards" });
        Assert.Equal("Sale is on", (await editor.FollowAsync("a[href*='preview?at=']")).Heading);
        Assert.Contains("Goes live: Typed afterwards", (await lin.GetAsync("admin/content/calendar?month=" + from[..7])).Text(".cms-calendar"), StringComparison.Ordinal);

        await AdvanceAsync(host, 23);
        Assert.Equal("Sale", (await visitor.GetAsync("sale")).Heading);
        await AdvanceAsync(host, 2);
        Assert.Equal("Sale is on", (await visitor.GetAsync("sale")).Heading);
        await AdvanceAsync(host, 24);
        Assert.Equal(HttpStatusCode.Gone, (await visitor.GetAsync("sale")).Status);
        Assert.Equal("Typed afterwards", (await lin.GetAsync(editor.Address.AbsolutePath)).Heading);
    }

    [Fact]
    public async Task A_time_that_is_over_or_comes_in_the_wrong_order_is_refused_and_one_can_be_called_off()
    {
        await using var host = await CmsShop.StartAsync();
        using var lin = host.Client(CmsShop.Who("Lin"), "en");
        using var visitor = host.Client(null, "en");
        var editor = await CmsShop.BeginAsync(lin, "Times");

        var refused = await CmsShop.SendAsync(editor, "schedule", new() { ["when.PublishAt"] = Wall(host, -1) });
        Assert.Contains("This time is over", refused.Text("main"), StringComparison.Ordinal);
        refused = await CmsShop.SendAsync(editor, "schedule", new() { ["when.PublishAt"] = Wall(host, 3), ["when.TakeDownAt"] = Wall(host, 2) });
        Assert.Contains("taken down after it goes live", refused.Text("main"), StringComparison.Ordinal);

        editor = await CmsShop.SendAsync(editor, "schedule", new() { ["when.PublishAt"] = Wall(host, 2) });
        editor = await editor.SubmitAsync("form[action$='/unschedule']");
        Assert.Contains("Called off", editor.Text("main"), StringComparison.Ordinal);
        await AdvanceAsync(host, 3);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("times")).Status);
    }

    private static string Wall(ModuleTestHost host, int hours) =>
        host.Clock.GetUtcNow().AddHours(hours + 8).ToString("yyyy-MM-dd'T'HH:mm", System.Globalization.CultureInfo.InvariantCulture);

    private static async Task AdvanceAsync(ModuleTestHost host, int hours)
    {
        host.Clock.Advance(TimeSpan.FromHours(hours));
        await host.PumpAsync();
    }
}
