using System.Net;
using CommunityKit.Testing.Modules;

namespace CommunityKit.Admin.Tests.Frame;

public sealed class FrameTests(AdminHost admin) : IClassFixture<AdminHost>
{
    [Theory]
    [InlineData("admin")]
    [InlineData("admin/catalog/goods")]
    [InlineData("admin/catalog/goods/new")]
    [InlineData("admin/catalog/goods/g002")]
    [InlineData("admin/settings")]
    [InlineData("admin/settings/shop")]
    [InlineData("admin/settings/fixture.goods")]
    [InlineData("admin/settings/import")]
    [InlineData("admin/settings/activity")]
    [InlineData("admin/find?q=honey")]
    public async Task Every_page_opens_in_both_languages_with_one_heading_and_the_way_to_it(string path)
    {
        foreach (var culture in new[] { "en", "zh-CN" })
        {
            using var owner = admin.Owner(culture);
            var page = await owner.GetAsync(path);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.Equal(culture, page.One("html").GetAttribute("lang"));
            Assert.Single(page.Document.QuerySelectorAll("h1"));
            Assert.True(page.Has(".ck-skip[href='#main']"));
            Assert.True(page.Has("[data-ck-palette]"));
        }
    }

    [Fact]
    public async Task The_side_navigation_shows_what_the_user_may_open_and_where_the_user_is()
    {
        using var owner = admin.Owner();
        var page = await owner.GetAsync("admin/catalog/goods/g002");
        Assert.Equal(["Home", "Content", "Catalog", "Settings"], page.Texts("nav.ck-side h2"));
        Assert.Equal(["Goods"], page.Texts("nav.ck-side [aria-current=page]"));

        using var clerk = admin.Host.Client(AdminHost.Clerk(), "en");
        var less = await clerk.GetAsync("admin");
        Assert.Equal(["Home"], less.Texts("nav.ck-side h2"));
        Assert.DoesNotContain("Goods", less.Text(".ck-admin"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_enters_without_the_permission()
    {
        using var visitor = admin.Host.Client();
        using var answer = await visitor.SendAsync(HttpMethod.Get, "admin");
        Assert.NotEqual(HttpStatusCode.OK, answer.StatusCode);

        using var member = admin.Host.Client(TestUser.Member, "en");
        Assert.Equal(HttpStatusCode.Forbidden, (await member.GetAsync("admin")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await member.GetAsync("admin/catalog/goods")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await member.GetAsync("admin/palette")).Status);
    }

    [Theory]
    [InlineData("admin/catalog/goods")]
    [InlineData("admin/catalog/goods/new")]
    public async Task A_page_that_the_user_may_not_see_says_which_permission_is_missing(string path)
    {
        using var clerk = admin.Host.Client(AdminHost.Clerk(), "en");
        var page = await clerk.GetAsync(path);
        Assert.Equal(HttpStatusCode.Forbidden, page.Status);
        Assert.Contains("Manage goods", page.Text("main"), StringComparison.Ordinal);
        Assert.True(page.Has("nav.ck-side"));
    }

    [Theory]
    [InlineData("admin/settings")]
    [InlineData("admin/settings/shop")]
    [InlineData("admin/settings/export")]
    [InlineData("admin/settings/activity")]
    public async Task Settings_and_background_work_need_permissions_of_their_own(string path)
    {
        using var clerk = admin.Host.Client(AdminHost.Clerk(), "en");
        Assert.Equal(HttpStatusCode.Forbidden, (await clerk.GetAsync(path)).Status);
    }

    [Fact]
    public async Task Pages_of_the_admin_are_kept_by_no_cache_and_no_search_engine()
    {
        using var owner = admin.Owner();
        using var answer = await owner.SendAsync(HttpMethod.Get, "admin");
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.True((await owner.GetAsync("admin")).Has("meta[name=robots][content=noindex]"));
    }

    [Fact]
    public async Task A_link_leads_to_the_same_page_in_the_other_language()
    {
        using var owner = admin.Owner();
        var page = await owner.GetAsync("admin/catalog/goods?state=live");
        var chinese = await page.FollowAsync("nav.ck-side a[hreflang='zh-CN']");
        Assert.Equal("货品", chinese.Heading);
        Assert.Contains("state=live", chinese.Address.Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_nobody_declared_is_not_found()
    {
        using var owner = admin.Owner();
        Assert.Equal(HttpStatusCode.NotFound, (await owner.GetAsync("admin/catalog/nothing")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await owner.GetAsync("admin/settings/nothing")).Status);
    }
}
