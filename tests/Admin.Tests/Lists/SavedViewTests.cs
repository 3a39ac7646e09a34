using CommunityKit.Testing.Modules;

namespace CommunityKit.Admin.Tests.Lists;

public sealed class SavedViewTests(AdminHost admin) : IClassFixture<AdminHost>
{
    private const string Goods = "admin/catalog/goods";

    [Fact]
    public async Task A_view_is_kept_under_a_name_opened_and_dropped_by_its_user_alone()
    {
        var ann = TestUser.Owner with { Id = Guid.CreateVersion7(), Name = "Ann" };
        using var client = admin.Host.Client(ann, "en");
        var page = await client.GetAsync(Goods + "?state=draft&after=50");
        Assert.True(page.Has("form[action='/admin/views']"));
        var saved = await page.SubmitAsync("form[action='/admin/views']", new Dictionary<string, string?> { ["name"] = "Drafts" });
        Assert.Contains("Drafts", saved.Text(".ck-notice"), StringComparison.Ordinal);
        Assert.Equal("?state=draft", saved.Address.Query);
        Assert.Equal("Drafts", saved.Text(".ck-chip[aria-current]"));

        using var other = admin.Host.Client(TestUser.Owner with { Id = Guid.CreateVersion7() }, "en");
        Assert.False((await other.GetAsync(Goods)).Has(".ck-chip"));
        var drop = saved.One("form[action$='/drop']").GetAttribute("action")!;
        await (await other.GetAsync(Goods + "?state=live")).SubmitAsync("form[action='/admin/views']", new Dictionary<string, string?> { ["name"] = "Mine" });
        var mine = await other.GetAsync(Goods + "?state=live");
        mine.One("form[action$='/drop']").SetAttribute("action", drop);
        await mine.SubmitAsync("form[action$='/drop']");
        Assert.Contains("Drafts", (await client.GetAsync(Goods)).Texts(".ck-chip"));

        var dropped = await saved.SubmitAsync("form[action$='/drop']");
        Assert.False(dropped.Has(".ck-chip"));
    }

    [Fact]
    public async Task A_view_needs_a_name()
    {
        using var client = admin.Host.Client(TestUser.Owner with { Id = Guid.CreateVersion7() }, "en");
        var page = await client.GetAsync(Goods + "?state=live");
        var refused = await page.SubmitAsync("form[action='/admin/views']", new Dictionary<string, string?> { ["name"] = " " });
        Assert.Contains("name", refused.Text(".ck-notice--warning"), StringComparison.Ordinal);
        Assert.False(refused.Has(".ck-chip"));
    }
}
