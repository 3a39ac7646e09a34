using System.Net;
using CommunityKit.Operations;
using CommunityKit.Testing.Modules;

namespace CommunityKit.Admin.Tests.Activity;

public sealed class ActivityTests(AdminHost admin) : IClassFixture<AdminHost>
{
    private const string Desk = "admin/settings/activity";

    [Fact]
    public async Task Work_that_was_given_up_shows_why_and_can_be_tried_again_or_dropped()
    {
        using var owner = admin.Owner();
        var list = await owner.GetAsync("admin/catalog/goods");
        await list.SubmitAsync("#rows form:has(table)", new Dictionary<string, string?> { ["keys"] = "g001\ng002" }, "button[value=count]");
        await GiveUpAsync(2);

        var desk = await owner.GetAsync(Desk);
        Assert.Equal(2, desk.Texts("section:has(#parked) tbody tr").Count);
        Assert.Contains("Cannot count g001.", desk.Text("section:has(#parked)"), StringComparison.Ordinal);
        Assert.Contains("2 tasks failed", (await owner.GetAsync("admin")).Text(".ck-checks"), StringComparison.Ordinal);

        var question = await desk.SubmitAsync("form[action$='/discard']");
        Assert.Contains("fixture.goods-counted.v1", question.Text(".ck-ask"), StringComparison.Ordinal);
        var discarded = await question.SubmitAsync(".ck-ask");
        Assert.Equal("Given up.", discarded.Text(".ck-notice"));
        Assert.Single(discarded.Texts("section:has(#parked) tbody tr"));

        var retried = await discarded.SubmitAsync("section:has(#parked) td form[action$='/retry']");
        Assert.Equal("1 task is in the queue again.", retried.Text(".ck-notice"));
        Assert.False(retried.Has("#parked"));
        await GiveUpAsync(1);
        var again = await owner.GetAsync(Desk);
        Assert.Single(again.Texts("section:has(#parked) tbody tr"));

        // A second tab that still shows it is told so.
        await again.SubmitAsync("section:has(#parked) td form[action$='/retry']");
        var late = await again.SubmitAsync("section:has(#parked) td form[action$='/retry']");
        Assert.Equal("This task is no longer here.", late.Text(".ck-notice--warning"));
    }

    [Fact]
    public async Task A_job_can_be_run_now()
    {
        using var owner = admin.Owner();
        var desk = await owner.GetAsync(Desk);
        Assert.Contains("fixture.goods/count", desk.Text("section:has(#schedules)"), StringComparison.Ordinal);
        var due = await desk.SubmitAsync("form[action$='/run']");
        Assert.Contains("fixture.goods/count runs now", due.Text(".ck-notice"), StringComparison.Ordinal);
        await admin.Host.PumpAsync();
        Assert.DoesNotContain("Not yet", (await owner.GetAsync(Desk)).Text("section:has(#schedules)"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_who_may_repair_can_repair()
    {
        using var owner = admin.Owner();
        var desk = await owner.GetAsync(Desk);
        var token = desk.One("input[name=__form]").GetAttribute("value")!;
        using var clerk = admin.Host.Client(AdminHost.Clerk("fixture.manage"), "en");
        using var body = new FormUrlEncodedContent([new("__form", token), new("job", "fixture.goods/count")]);
        using var answer = await clerk.SendAsync(HttpMethod.Post, Desk + "/run", body);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    /// <summary>Attempts come at growing distances until the last one.</summary>
    private async Task GiveUpAsync(int parked)
    {
        for (var i = 0; i < 100; i++)
        {
            await admin.Host.PumpAsync();
            if ((await admin.Host.WithAsync<IActivityDesk, ActivitySummary>(desk => desk.SummaryAsync(CancellationToken.None).AsTask())).Parked == parked)
            {
                return;
            }

            admin.Host.Clock.Advance(TimeSpan.FromMinutes(30));
        }

        Assert.Fail("The work was never given up.");
    }
}
