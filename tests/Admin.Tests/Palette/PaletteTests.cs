using CommunityKit.Admin.Palette;
using CommunityKit.Testing.Modules;

namespace CommunityKit.Admin.Tests.Palette;

public sealed class PaletteTests(AdminHost admin) : IClassFixture<AdminHost>
{
    private sealed record Hit(string Title, string Detail, string Url, string Icon);

    [Fact]
    public async Task It_mixes_pages_lists_new_forms_commands_settings_and_things()
    {
        using var owner = admin.Owner();
        var places = (await owner.GetJsonAsync<List<Hit>>("admin/palette?q=goods")).ToDictionary(h => h.Detail + ": " + h.Title, h => h.Url);
        Assert.Equal("/admin/catalog/goods", places["Page: Goods"]);
        Assert.Equal("/admin/settings/fixture.goods", places["Settings: Goods"]);
        Assert.Equal("/admin/catalog/goods?state=live", places["Command: Goods on sale"]);
        Assert.Equal("/admin/catalog/goods/new", (await owner.GetJsonAsync<List<Hit>>("admin/palette?q=new product"))[0].Url);
        var things = await owner.GetJsonAsync<List<Hit>>("admin/palette?q=honey 04");
        Assert.Contains(things, h => h is { Title: "Honey 042", Detail: "G-042", Url: "/admin/catalog/goods/g042" });
    }

    [Theory]
    [InlineData("货品")]
    [InlineData("goods")]
    public async Task Either_language_finds_a_page_whatever_the_page_is_in(string typed)
    {
        foreach (var culture in new[] { "en", "zh-CN" })
        {
            using var owner = admin.Owner(culture);
            var hits = await owner.GetJsonAsync<List<Hit>>("admin/palette?q=" + Uri.EscapeDataString(typed));
            Assert.Equal("/admin/catalog/goods", hits[0].Url);
            Assert.Equal(culture == "en" ? "Goods" : "货品", hits[0].Title);
        }
    }

    [Fact]
    public async Task Keywords_find_a_command()
    {
        using var owner = admin.Owner("zh-CN");
        Assert.Contains(await owner.GetJsonAsync<List<Hit>>("admin/palette?q=zaishou"), h => h.Title == "在售货品");
    }

    [Fact]
    public async Task It_offers_nothing_that_the_user_may_not_open()
    {
        using var clerk = admin.Host.Client(AdminHost.Clerk(), "en");
        var hits = await clerk.GetJsonAsync<List<Hit>>("admin/palette");
        Assert.Equal(["/admin"], hits.Select(h => h.Url));
        Assert.Empty(await clerk.GetJsonAsync<List<Hit>>("admin/palette?q=honey"));
        Assert.Empty(await clerk.GetJsonAsync<List<Hit>>("admin/palette?q=settings"));
    }

    [Fact]
    public async Task A_search_that_never_answers_delays_the_others_only_for_its_time()
    {
        using var owner = admin.Owner();
        var limitSet = admin.Host.Clock.TimerSetAsync(PaletteSearches.Limit);
        var asking = owner.GetJsonAsync<List<Hit>>("admin/palette?q=slow");
        await limitSet.WaitAsync(TimeSpan.FromMinutes(1));
        Assert.False(asking.IsCompleted);

        admin.Host.Clock.Advance(PaletteSearches.Limit);

        Assert.Empty(await asking);
    }

    [Fact]
    public async Task Without_JavaScript_the_same_stands_on_a_page()
    {
        using var owner = admin.Owner();
        var start = await (await owner.GetAsync("admin")).FollowAsync("[data-ck-palette]");
        var found = await start.SubmitAsync("form[action='/admin/find']", new Dictionary<string, string?> { ["q"] = "honey 007" });
        Assert.Contains("Honey 007", found.Text(".ck-links"), StringComparison.Ordinal);
        var none = await start.SubmitAsync("form[action='/admin/find']", new Dictionary<string, string?> { ["q"] = "qqqq" });
        Assert.Contains("Nothing found for “qqqq”", none.Text("main"), StringComparison.Ordinal);
    }
}
