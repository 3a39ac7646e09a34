using System.Net;

namespace CommunityKit.Admin.Tests.Lists;

public sealed class BulkTests(AdminHost admin) : IClassFixture<AdminHost>
{
    private const string Goods = "admin/catalog/goods";
    private const string Rows = "#rows form:has(table)";

    [Fact]
    public async Task An_action_runs_on_the_chosen_rows_and_leads_back_to_where_the_user_was()
    {
        using var owner = admin.Owner();
        var page = await owner.GetAsync(Goods + "?state=draft");
        var done = await page.SubmitAsync(Rows, new Dictionary<string, string?> { ["keys"] = "g003\ng006" }, "button[value=publish]");
        Assert.Equal("Publish: 2 changed.", done.Text(".ck-notice"));
        Assert.Equal("?state=draft", done.Address.Query);
        Assert.Equal("38 in all", done.Text("#list-count"));
    }

    [Fact]
    public async Task A_dangerous_action_asks_first_and_says_what_it_left_undone_and_why()
    {
        using var owner = admin.Owner();
        var page = await owner.GetAsync(Goods);
        var question = await page.SubmitAsync(Rows, new Dictionary<string, string?> { ["keys"] = "g001\ng011" }, "button[value=remove]");
        Assert.Contains("Remove 2 products?", question.Text("main"), StringComparison.Ordinal);
        Assert.Equal(["Honey 001", "Honey 011"], question.Texts(".ck-ask li"));
        var before = await owner.GetAsync(Goods + "/g011");
        Assert.Equal(HttpStatusCode.OK, before.Status);

        var result = await question.SubmitAsync(".ck-ask");
        Assert.Contains("1 changed. 1 was left as it is", result.Text(".ck-notice"), StringComparison.Ordinal);
        Assert.Equal("Honey 001", result.Text("tbody th"));
        Assert.Equal("sold this week", result.Text("tbody td"));
        Assert.Equal(HttpStatusCode.NotFound, (await owner.GetAsync(Goods + "/g011")).Status);
    }

    [Fact]
    public async Task Nothing_chosen_changes_nothing()
    {
        using var owner = admin.Owner();
        var page = await owner.GetAsync(Goods);
        var answer = await page.SubmitAsync(Rows, null, "button[value=publish]");
        Assert.Equal("Choose at least one row first.", answer.Text(".ck-notice--warning"));
    }

    [Fact]
    public async Task An_action_that_throws_says_so_and_hides_why()
    {
        using var owner = admin.Owner();
        var page = await owner.GetAsync(Goods);
        var answer = await page.SubmitAsync(Rows, new Dictionary<string, string?> { ["keys"] = "g002" }, "button[value=fail]");
        Assert.Contains("did not succeed", answer.Text(".ck-notice--danger"), StringComparison.Ordinal);
        Assert.DoesNotContain("fell over", answer.Text("html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_action_with_a_permission_is_neither_shown_nor_run_without_it()
    {
        using var clerk = admin.Host.Client(AdminHost.Clerk("fixture.manage"), "en");
        var page = await clerk.GetAsync(Goods);
        Assert.False(page.Has("button[value=remove]"));
        page.One("button[value=publish]").SetAttribute("value", "remove");
        var answer = await page.SubmitAsync(Rows, new Dictionary<string, string?> { ["keys"] = "g020", ["ck-agreed"] = "yes" }, "button[value=remove]");
        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        Assert.Equal(HttpStatusCode.OK, (await clerk.GetAsync(Goods + "/g020")).Status);
    }

    [Fact]
    public async Task A_post_without_the_token_is_refused()
    {
        using var owner = admin.Owner();
        using var body = new FormUrlEncodedContent([new("action", "publish"), new("keys", "g009")]);
        using var answer = await owner.SendAsync(HttpMethod.Post, Goods, body);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }
}
