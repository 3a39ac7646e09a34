using System.Net;
using CommunityKit.Cms.Tests.Support;
using CommunityKit.Testing.Modules;

namespace CommunityKit.Cms.Tests.Workflow;

[Collection(FlowGroup.Name)]
public sealed class ReviewTests(FlowShop shop)
{
    [Fact]
    public async Task What_needs_a_review_goes_live_when_somebody_else_approved_it()
    {
        using var lin = shop.Editor("Lin");
        using var wang = shop.Editor("Wang");
        using var visitor = shop.Host.Client(null, "en");
        var hers = await CmsShop.BeginAsync(lin, "Reviewed", "topic");
        Assert.False(hers.Has("button[value=publish]"));

        hers = await CmsShop.SendAsync(hers, "publish");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, hers.Status);
        Assert.Contains("only when somebody else has approved it", hers.Text("main"), StringComparison.Ordinal);

        hers = await CmsShop.SendAsync(hers, "review");
        Assert.Contains("Lin asks for a review", hers.Text(".cms-side"), StringComparison.Ordinal);
        Assert.Contains("Reviewed", (await wang.GetAsync("admin/content/items?review=mine")).Text("main"), StringComparison.Ordinal);
        Assert.DoesNotContain("Reviewed", string.Concat((await lin.GetAsync("admin/content/items?review=mine")).Texts("main tbody")), StringComparison.Ordinal);

        var review = await wang.GetAsync(hers.Address.AbsolutePath + "/review");
        Assert.Contains("Reviewed", string.Concat(review.Texts("ins")), StringComparison.Ordinal);
        review = await review.SubmitAsync("form:has([value=Approve])", button: "[value=Approve]");
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("topics/reviewed")).Status);
        await review.SubmitAsync("form[action$='/publish']");

        Assert.Equal("Reviewed", (await visitor.GetAsync("topics/reviewed")).Heading);
    }

    [Fact]
    public async Task Nobody_approves_own_changes_whatever_page_they_send()
    {
        using var lin = shop.Editor("Lin");
        using var wang = shop.Editor("Wang");
        using var zhao = shop.Editor("Zhao");
        var editor = await CmsShop.SendAsync(await CmsShop.BeginAsync(lin, "Own work", "topic"), "review");
        var path = editor.Address.AbsolutePath;

        // Wang mends a word during the review: he is an author too by now.
        var his = await CmsShop.SendAsync(await wang.GetAsync(path), "save", new() { ["f.summary.Value"] = "A word of Wang" });
        Assert.Contains("In review", his.Text(".cms-side"), StringComparison.Ordinal);
        foreach (var author in (TestClient[])[lin, wang])
        {
            var page = await author.GetAsync(path + "/review");
            Assert.False(page.Has("[value=Approve]"));
            var refused = await page.SubmitAsync("form:has([value=TakeBack])", new Dictionary<string, string?> { ["step"] = "Approve" }, "[type=nothing]");
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
            Assert.Contains("Nobody approves own work", refused.Text("main"), StringComparison.Ordinal);
        }

        await (await zhao.GetAsync(path + "/review")).SubmitAsync("form:has([value=Approve])", button: "[value=Approve]");
        Assert.True((await lin.GetAsync(path)).Has("button[value=publish]"));
    }

    [Fact]
    public async Task A_change_after_the_approval_ends_it_and_writing_the_same_again_does_not()
    {
        using var lin = shop.Editor("Lin");
        using var wang = shop.Editor("Wang");
        var editor = await CmsShop.SendAsync(await CmsShop.BeginAsync(lin, "Changed after", "topic"), "review");
        var path = editor.Address.AbsolutePath;
        await (await wang.GetAsync(path + "/review")).SubmitAsync("form:has([value=Approve])", button: "[value=Approve]");

        editor = await CmsShop.SendAsync(await lin.GetAsync(path), "save");
        Assert.True(editor.Has("button[value=publish]"));
        editor = await CmsShop.SendAsync(editor, "save", new() { ["f.title.Value"] = "Changed afterwards" });

        Assert.False(editor.Has("button[value=publish]"));
        Assert.True(editor.Has("button[value=review]"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await CmsShop.SendAsync(editor, "publish")).Status);
    }

    [Fact]
    public async Task A_draft_changed_while_it_was_looked_at_is_not_approved()
    {
        using var lin = shop.Editor("Lin");
        using var wang = shop.Editor("Wang");
        var editor = await CmsShop.SendAsync(await CmsShop.BeginAsync(lin, "Looked at", "topic"), "review");
        var review = await wang.GetAsync(editor.Address.AbsolutePath + "/review");
        await CmsShop.SendAsync(editor, "save", new() { ["f.title.Value"] = "Another text" });

        review = await review.SubmitAsync("form:has([value=Approve])", button: "[value=Approve]");

        Assert.Contains("Somebody changed this just now", review.Text("main"), StringComparison.Ordinal);
        Assert.Contains("In review", review.Text("main"), StringComparison.Ordinal);
        Assert.Contains("Another text", string.Concat(review.Texts("ins")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sending_back_needs_a_reason_and_the_author_reads_it()
    {
        using var lin = shop.Editor("Lin");
        using var wang = shop.Editor("Wang");
        var editor = await CmsShop.SendAsync(await CmsShop.BeginAsync(lin, "Sent back", "topic"), "review");
        var review = await wang.GetAsync(editor.Address.AbsolutePath + "/review");

        var refused = await review.SubmitAsync("form:has([value=SendBack])", new Dictionary<string, string?> { ["note"] = " " }, "[value=SendBack]");
        Assert.Contains("Please say what is to be changed", refused.Text("main"), StringComparison.Ordinal);
        await review.SubmitAsync("form:has([value=SendBack])", new Dictionary<string, string?> { ["note"] = "The price is missing" }, "[value=SendBack]");

        editor = await lin.GetAsync(editor.Address.AbsolutePath);
        Assert.Contains("Wang sent it back", editor.Text(".cms-side"), StringComparison.Ordinal);
        Assert.Contains("The price is missing", editor.Text(".cms-side"), StringComparison.Ordinal);
        Assert.Contains("Sent back", (await lin.GetAsync("admin/content/items?review=mine")).Text("main tbody"), StringComparison.Ordinal);
        Assert.True(editor.Has("button[value=review]"));
    }

    [Fact]
    public async Task A_time_to_go_live_is_refused_before_the_approval_and_kept_after_it()
    {
        using var lin = shop.Editor("Lin");
        using var wang = shop.Editor("Wang");
        var editor = await CmsShop.BeginAsync(lin, "Timed", "topic");
        var at = shop.Host.Clock.GetUtcNow().AddHours(32).ToString("yyyy-MM-dd'T'HH:mm", System.Globalization.CultureInfo.InvariantCulture);

        var refused = await CmsShop.SendAsync(editor, "schedule", new() { ["when.PublishAt"] = at });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("It gets a time to go live only when somebody else has approved it", refused.Text("main"), StringComparison.Ordinal);

        editor = await CmsShop.SendAsync(await lin.GetAsync(editor.Address.AbsolutePath), "review");
        await (await wang.GetAsync(editor.Address.AbsolutePath + "/review")).SubmitAsync("form:has([value=Approve])", button: "[value=Approve]");
        editor = await CmsShop.SendAsync(await lin.GetAsync(editor.Address.AbsolutePath), "schedule", new() { ["when.PublishAt"] = at });
        Assert.True(editor.Has("form[action$='/unschedule']"), editor.Text("main"));
        Assert.True(editor.Has("button[value=publish]"));

        // What is sent back after all does not go live by itself.
        await (await wang.GetAsync(editor.Address.AbsolutePath + "/review")).SubmitAsync("form:has([value=SendBack])", new Dictionary<string, string?> { ["note"] = "Too early" }, "[value=SendBack]");
        Assert.False((await lin.GetAsync(editor.Address.AbsolutePath)).Has("form[action$='/unschedule']"));
    }

    [Fact]
    public async Task Without_the_permission_nobody_approves()
    {
        using var lin = shop.Editor("Lin");
        using var ann = shop.Host.Client(new TestUser("Ann", "admin.access", "cms.edit"), "en");
        var editor = await CmsShop.SendAsync(await CmsShop.BeginAsync(lin, "Permission", "topic"), "review");
        var page = await ann.GetAsync(editor.Address.AbsolutePath + "/review");
        Assert.False(page.Has("[value=Approve]"));

        var refused = await page.SubmitAsync("form:has([value=TakeBack])", new Dictionary<string, string?> { ["step"] = "Approve" }, "[type=nothing]");

        Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
    }
}
