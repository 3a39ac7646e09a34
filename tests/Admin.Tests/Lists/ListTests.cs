using System.Net;
using CommunityKit.Testing.Modules;

namespace CommunityKit.Admin.Tests.Lists;

public sealed class ListTests(AdminHost admin) : IClassFixture<AdminHost>
{
    private const string Goods = "admin/catalog/goods";

    [Fact]
    public async Task A_list_shows_every_kind_of_column_in_the_words_of_the_reader()
    {
        using var owner = admin.Owner();
        var page = await owner.GetAsync(Goods);
        Assert.Equal("Goods", page.Heading);
        Assert.Equal(["Picture", "Name", "Code", "Price", "Stock", "Harvested", "Fresh", "State"], page.Texts("thead th"));
        var row = page.One("tbody tr:nth-child(2)");
        Assert.Equal("Honey 002", row.QuerySelector("th")!.TextContent.Trim());
        Assert.Equal("¥2.00", row.QuerySelector("[data-label=Price]")!.TextContent.Trim());
        Assert.Equal("Yes", row.QuerySelector("[data-label=Fresh]")!.TextContent.Trim());
        Assert.Equal("On sale", row.QuerySelector("[data-label=State] .ck-tag--good")!.TextContent.Trim());
        Assert.Contains("3 Jan 2026, 08:00", row.QuerySelector("[data-label=Harvested]")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(row.QuerySelector("[data-label=Picture] img[alt='']"));
        Assert.Equal("120 in all", page.Text("#list-count"));
        Assert.Equal("/admin/catalog/goods/g002", row.QuerySelector("th a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Search_and_filters_stand_in_the_address_and_in_the_form()
    {
        using var owner = admin.Owner();
        var start = await owner.GetAsync(Goods);
        var page = await start.SubmitAsync("#filters", new Dictionary<string, string?> { ["q"] = "honey 00", ["state"] = "draft" });
        Assert.Contains("state=draft", page.Address.Query, StringComparison.Ordinal);
        Assert.Equal(["Honey 003", "Honey 006", "Honey 009"], page.Texts("tbody th"));
        Assert.Equal("honey 00", page.One("#list-q").GetAttribute("value"));
        Assert.Equal("draft", page.One("#filter-state option[selected]").GetAttribute("value"));
    }

    [Fact]
    public async Task A_search_without_a_result_offers_the_way_back()
    {
        using var owner = admin.Owner();
        var page = await owner.GetAsync(Goods + "?q=nothing&state=live");
        Assert.Contains("Nothing matches", page.Text("main"), StringComparison.Ordinal);
        Assert.Equal("120 in all", (await page.FollowAsync("#rows .ck-empty a")).Text("#list-count"));
    }

    [Fact]
    public async Task A_list_without_rows_says_what_belongs_there()
    {
        using var owner = admin.Owner();
        var page = await owner.GetAsync("admin/content/empty");
        Assert.Contains("There is nothing, and that is fine", page.Text(".ck-empty"), StringComparison.Ordinal);
        Assert.False(page.Has("table"));
    }

    [Fact]
    public async Task Sorting_says_its_direction_and_turns_at_the_second_click()
    {
        using var owner = admin.Owner();
        var up = await (await owner.GetAsync(Goods)).FollowAsync("#sort-price");
        Assert.Equal("ascending", up.One("thead th[aria-sort]:has(#sort-price)").GetAttribute("aria-sort"));
        var down = await up.FollowAsync("#sort-price");
        Assert.Equal("descending", down.One("thead th[aria-sort]:has(#sort-price)").GetAttribute("aria-sort"));
        Assert.Equal("Honey 120", down.Texts("tbody th")[0]);
        Assert.Equal("-price", down.One("input[name=sort][form=filters]").GetAttribute("value"));
    }

    [Fact]
    public async Task Pages_lead_on_and_all_the_way_back()
    {
        using var owner = admin.Owner();
        var second = await (await owner.GetAsync(Goods + "?sort=price")).FollowAsync("#list-next");
        Assert.Equal("Honey 051", second.Texts("tbody th")[0]);
        var third = await second.FollowAsync("#list-next");
        Assert.Equal("Honey 101", third.Texts("tbody th")[0]);
        Assert.False(third.Has("#list-next"));
        var back = await third.FollowAsync("#list-previous");
        Assert.Equal("Honey 051", back.Texts("tbody th")[0]);
        var first = await back.FollowAsync("#list-previous");
        Assert.Equal("Honey 001", first.Texts("tbody th")[0]);
        Assert.False(first.Has("#list-previous"));
    }

    [Theory]
    [InlineData("?sort=nonsense&after=x%27y&state=%3Cb%3E&format=zip&back=a&back=b")]
    [InlineData("?sort=code")]
    [InlineData("?q=%20%20")]
    public async Task Nonsense_in_the_address_is_ignored(string query)
    {
        using var owner = admin.Owner();
        var page = await owner.GetAsync(Goods + query);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal("120 in all", page.Text("#list-count"));
    }

    [Fact]
    public async Task For_htmx_only_the_rows_come_with_the_count_and_the_address()
    {
        using var owner = admin.Owner();
        using var request = new HttpRequestMessage(HttpMethod.Get, Goods + "?state=live&fresh=");
        request.Headers.Add("HX-Request", "true");
        request.Headers.Add("HX-Request-Type", "partial");
        using var answer = await owner.Http.SendAsync(request);
        var html = await answer.Content.ReadAsStringAsync();
        Assert.DoesNotContain("<html", html, StringComparison.Ordinal);
        Assert.Contains("80 in all", html, StringComparison.Ordinal);
        Assert.Equal(["/admin/catalog/goods?state=live"], answer.Headers.GetValues("HX-Push-Url"));
        Assert.Contains("HX-Request-Type", answer.Headers.Vary);
    }

    [Fact]
    public async Task Who_may_not_edit_gets_no_links_and_no_new_button()
    {
        using var clerk = admin.Host.Client(AdminHost.Clerk("fixture.manage"), "en");
        Assert.True((await clerk.GetAsync(Goods)).Has("tbody th a"));
        using var reader = admin.Host.Client(new TestUser("Reader", "admin.access"), "en");
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.GetAsync(Goods)).Status);
    }
}
