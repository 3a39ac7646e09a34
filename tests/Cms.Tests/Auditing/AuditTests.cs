using CommunityKit.Cms.Tests.Support;

namespace CommunityKit.Cms.Tests.Auditing;

[Collection(FlowGroup.Name)]
public sealed class AuditTests(FlowShop shop)
{
    [Fact]
    public async Task What_was_done_with_an_item_is_told_in_order_and_can_be_filtered()
    {
        using var lin = shop.Editor("Lin");
        using var wang = shop.Editor("Wang");
        var editor = await CmsShop.SendAsync(await CmsShop.BeginAsync(lin, "Traced", "topic"), "review");
        var path = editor.Address.AbsolutePath;
        await (await wang.GetAsync(path + "/review")).SubmitAsync("form:has([value=SendBack])", new Dictionary<string, string?> { ["note"] = "More, please" }, "[value=SendBack]");
        editor = await CmsShop.SendAsync(await lin.GetAsync(path), "review", new() { ["f.summary.Value"] = "More" });
        var review = await (await wang.GetAsync(path + "/review")).SubmitAsync("form:has([value=Approve])", button: "[value=Approve]");
        editor = await review.SubmitAsync("form[action$='/publish']");
        editor = await editor.SubmitAsync("form[action$='/down']");
        editor = await editor.SubmitAsync("form[action$='/delete']");
        await editor.SubmitAsync("form[action$='/undelete']");

        var trail = await lin.GetAsync(path + "/audit");
        Assert.Equal(
            ["Undid the deletion", "Deleted", "Took down", "Published (version 1)", "Approved", "Asked for a review", "Sent back", "Asked for a review", "Created"],
            trail.Texts("#audit b"));
        Assert.Contains("More, please", trail.Text("#audit"), StringComparison.Ordinal);

        var his = await lin.GetAsync(path + "/audit?Who=Lin&What=Created&From=2020-01-01");
        Assert.Equal(["Created"], his.Texts("#audit b"));
        Assert.False((await lin.GetAsync(path + "/audit?Until=2020-01-01")).Has("#audit"));
        var all = await lin.GetAsync("admin/content/audit?What=SentBack");
        Assert.Contains("Traced", all.Text("#audit"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_trail_goes_on_on_the_next_page()
    {
        using var lin = shop.Editor("Lin");
        var editor = await CmsShop.BeginAsync(lin, "Long trail");
        for (var i = 0; i < 50; i++)
        {
            editor = await CmsShop.SendAsync(editor, "save");
        }

        var first = await lin.GetAsync(editor.Address.AbsolutePath + "/audit");
        var second = await first.FollowAsync("[data-ck-more]");

        Assert.Equal((50, 1), (first.Texts("#audit li").Count, second.Texts("#audit li").Count));
        Assert.Equal("Created", second.Text("#audit b"));
        Assert.False(second.Has("[data-ck-more]"));
    }
}
