using System.Net;

namespace CommunityKit.Admin.Tests.Generated;

public sealed class FailureTests(AdminHost admin) : IClassFixture<AdminHost>
{
    [Theory]
    [InlineData("admin/reports/broken")]
    [InlineData("admin/reports/broken/new")]
    [InlineData("admin/reports/broken?format=csv")]
    public async Task A_list_or_form_that_throws_gets_a_page_that_says_whose_it_is_and_hides_why(string path)
    {
        using var owner = admin.Owner();
        var page = await owner.GetAsync(path);
        Assert.Equal(HttpStatusCode.InternalServerError, page.Status);
        Assert.Contains("“Goods” failed", page.Text("main"), StringComparison.Ordinal);
        Assert.DoesNotContain("No ink", page.Text("html"), StringComparison.Ordinal);
        Assert.True(page.Has("nav.ck-side"));
        Assert.Equal(HttpStatusCode.OK, (await owner.GetAsync("admin/catalog/goods")).Status);
    }

    [Fact]
    public async Task A_list_that_keeps_failing_is_off_for_a_while_and_the_rest_works()
    {
        using var owner = admin.Owner();
        var status = HttpStatusCode.InternalServerError;
        for (var i = 0; i < 10 && status == HttpStatusCode.InternalServerError; i++)
        {
            status = (await owner.GetAsync("admin/reports/broken")).Status;
        }

        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Equal(HttpStatusCode.OK, (await owner.GetAsync("admin/catalog/goods")).Status);
        var desk = await owner.GetAsync("admin/settings/activity");
        Assert.Contains("admin list reports/broken", desk.Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_fails_while_saving_keeps_what_was_typed()
    {
        using var owner = admin.Owner();
        var form = await owner.GetAsync("admin/catalog/goods/g003");
        var page = await form.SubmitAsync("#edit", new Dictionary<string, string?> { ["Code"] = "boom", ["Stock"] = "77" }, ".ck-acts button");
        Assert.Contains("Not saved", page.Text(".ck-notice--danger"), StringComparison.Ordinal);
        Assert.Equal("77", page.One("#Stock").GetAttribute("value"));
        Assert.DoesNotContain("pen broke", page.Text("html"), StringComparison.Ordinal);
        Assert.Equal("now", page.One("#edit").GetAttribute("data-ck-unsaved"));
    }
}
