using CommunityKit.Testing.Modules;

namespace CommunityKit.Admin.Tests.Home;

public sealed class HomeTests(AdminHost admin) : IClassFixture<AdminHost>
{
    [Fact]
    public async Task The_greeting_follows_the_clock_of_the_shop()
    {
        // 09:00 UTC is five in the afternoon in Shanghai.
        using var owner = admin.Owner();
        Assert.Equal("Good afternoon, Owner", (await owner.GetAsync("admin")).Heading);
    }

    [Fact]
    public async Task A_card_that_fails_breaks_only_itself()
    {
        using var owner = admin.Owner("zh-CN");
        var page = await owner.GetAsync("admin");
        Assert.Equal(["开店三步走", "需要处理"], page.Texts("main h2").Take(2));
        Assert.Contains("个功能出过错", page.Text("section:has(#attention)"), StringComparison.Ordinal);

        using var manager = admin.Host.Client(new TestUser("Ann", "admin.access", "admin.activity"), "en");
        Assert.DoesNotContain("No paper", (await manager.GetAsync("admin")).Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_steps_lead_on_and_tick_themselves_off()
    {
        using var owner = admin.Owner();
        var page = await owner.GetAsync("admin");
        Assert.Contains("Done", page.Text(".ck-todo [data-state=done]"), StringComparison.Ordinal);
        var shop = await page.FollowAsync(".ck-todo a");
        Assert.Equal("Shop", shop.Heading);
        await shop.SubmitAsync("#edit", new Dictionary<string, string?> { ["Name[en]"] = "Sprout" }, ".ck-acts button");
        var after = await owner.GetAsync("admin");
        Assert.Equal(2, after.Texts(".ck-todo [data-state=done]").Count);
        Assert.Contains("Owner · just now", after.Text("section:has(#recent-changes)"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_nothing_sees_no_cards_of_others()
    {
        using var clerk = admin.Host.Client(AdminHost.Clerk(), "en");
        var page = await clerk.GetAsync("admin");
        Assert.False(page.Has("#attention"));
        Assert.False(page.Has("#first-steps"));
        Assert.False(page.Has("#recent-changes"));
    }
}
