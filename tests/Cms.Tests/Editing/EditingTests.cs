using System.Net;
using CommunityKit.Cms.Tests.Support;
using CommunityKit.Testing.Modules;

namespace CommunityKit.Cms.Tests.Editing;

public sealed class EditingTests(CmsShop shop) : IClassFixture<CmsShop>
{
    [Fact]
    public async Task A_page_goes_from_nothing_to_live_and_stays_live_while_its_draft_changes()
    {
        using var lin = shop.Editor();
        using var visitor = shop.Host.Client(null, "en");
        var editor = await CmsShop.BeginAsync(lin, "Our farm");
        (editor, var text) = await CmsShop.AddAsync(editor, "cms.text");
        editor = await CmsShop.SendAsync(editor, "save", new() { [$"s.{text}.Text"] = "Fresh **milk**" });
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("our-farm")).Status);

        editor = await CmsShop.SendAsync(editor, "publish");
        var page = await visitor.GetAsync("our-farm");
        Assert.Equal("Our farm", page.Heading);
        Assert.Equal("milk", page.Text(".cms-blocks strong"));

        await CmsShop.SendAsync(editor, "save", new() { [$"s.{text}.Text"] = "Fresh eggs", ["f.title.Value"] = "New title" });
        Assert.Equal("Our farm", (await visitor.GetAsync("our-farm")).Heading);
    }

    [Fact]
    public async Task Blocks_move_nest_come_and_go_without_JavaScript()
    {
        using var lin = shop.Editor();
        var editor = await CmsShop.BeginAsync(lin, "Tree");
        (editor, var columns) = await CmsShop.AddAsync(editor, "cms.columns");
        (editor, var quote) = await CmsShop.AddAsync(editor, "cms.quote");
        (editor, var inner) = await CmsShop.AddAsync(editor, "cms.text", columns);
        Assert.Equal([columns, inner, quote], CmsShop.Ids(editor));

        editor = await CmsShop.SendAsync(editor, "up:" + quote);
        Assert.Equal([quote, columns, inner], CmsShop.Ids(editor));
        editor = await CmsShop.SendAsync(editor, "down:" + quote);
        editor = await CmsShop.SendAsync(editor, "in:" + quote);
        Assert.Equal(columns, editor.One($"#row-{quote} > [data-cms-parent]").GetAttribute("value"));
        editor = await CmsShop.SendAsync(editor, "out:" + inner);
        Assert.Equal([columns, quote, inner], CmsShop.Ids(editor));
        editor = await CmsShop.SendAsync(editor, "copy:" + columns);
        Assert.Equal(5, CmsShop.Ids(editor).Count);
        editor = await CmsShop.SendAsync(editor, "remove:" + columns);
        Assert.Equal(3, CmsShop.Ids(editor).Count);
        editor = await CmsShop.SendAsync(editor, "save");

        Assert.Equal(3, CmsShop.Ids(editor).Count);
    }

    [Fact]
    public async Task An_unfinished_page_is_saved_but_does_not_go_live_and_says_why()
    {
        using var lin = shop.Editor();
        var editor = await CmsShop.BeginAsync(lin, "Unfinished");
        (editor, _) = await CmsShop.AddAsync(editor, "cms.text");

        editor = await CmsShop.SendAsync(editor, "publish", new() { ["f.path.Value"] = "/admin/x" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, editor.Status);
        Assert.Contains("The draft is saved", editor.Text("main"), StringComparison.Ordinal);
        Assert.Contains("An address is made of", editor.Text("main"), StringComparison.Ordinal);
        Assert.Contains("please check “Text (Markdown)”", editor.Text("main"), StringComparison.Ordinal);
        Assert.Single(CmsShop.Ids(await lin.GetAsync(editor.Address.PathAndQuery)));
    }

    [Fact]
    public async Task A_moved_page_leads_on_and_one_that_was_taken_down_is_gone()
    {
        using var lin = shop.Editor();
        using var visitor = shop.Host.Client(null, "en");
        var editor = await CmsShop.BeginAsync(lin, "Moving");
        editor = await CmsShop.SendAsync(editor, "publish");
        editor = await CmsShop.SendAsync(editor, "publish", new() { ["f.path.Value"] = "Moved/There/" });

        using (var old = await visitor.SendAsync(HttpMethod.Get, "moving"))
        {
            Assert.Equal((HttpStatusCode.MovedPermanently, "/moved/there"), (old.StatusCode, old.Headers.Location?.ToString()));
        }

        await editor.SubmitAsync("form[action$='/down']");
        Assert.Equal(HttpStatusCode.Gone, (await visitor.GetAsync("moved/there")).Status);
        Assert.Equal("There is no such page any more", (await visitor.GetAsync("moving")).Heading);
    }

    [Fact]
    public async Task Two_pages_cannot_have_one_address()
    {
        using var lin = shop.Editor();
        await CmsShop.SendAsync(await CmsShop.BeginAsync(lin, "Taken"), "publish");

        var second = await CmsShop.SendAsync(await CmsShop.BeginAsync(lin, "Taken"), "publish");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, second.Status);
        Assert.Contains("Another live page has this address", second.Text("main"), StringComparison.Ordinal);
        second = await CmsShop.SendAsync(second, "publish", new() { ["f.path.Value"] = "/taken-2" });
        Assert.Contains("live", second.Text(".ck-versions [data-state=live]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bringing_back_the_first_version_makes_a_new_one_and_the_comparison_shows_words()
    {
        using var lin = shop.Editor();
        var editor = await CmsShop.BeginAsync(lin, "First words");
        editor = await CmsShop.SendAsync(editor, "save");
        editor = await CmsShop.SendAsync(editor, "save", new() { ["f.title.Value"] = "Second words" });

        var comparison = await editor.FollowAsync("a[href$='/versions/2']");
        Assert.Equal(("First", "Second"), (comparison.Text("del"), comparison.Text("ins")));
        var history = await editor.FollowAsync("a[href$='/versions']");
        editor = await history.SubmitAsync("form:has([value='1'])");

        Assert.Equal("First words", editor.Heading);
        Assert.Equal(3, editor.Texts(".ck-versions > li:not([data-state=now])").Count);
    }

    [Fact]
    public async Task Two_editors_who_change_different_things_both_keep_their_work()
    {
        using var lin = shop.Editor("Lin");
        using var wang = shop.Editor("Wang");
        var hers = await CmsShop.SendAsync(await CmsShop.BeginAsync(lin, "Both"), "save");
        var his = await wang.GetAsync(hers.Address.PathAndQuery);

        await CmsShop.SendAsync(hers, "save", new() { ["f.title.Value"] = "Her title" });
        his = await CmsShop.SendAsync(his, "save", new() { ["f.summary.Value"] = "His summary" });

        Assert.Equal("Her title", his.Heading);
        Assert.Equal("His summary", his.Text("[name='f.summary.Value']"));
        Assert.Contains("together with the changes of Lin", his.Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_editors_who_change_the_same_thing_decide_and_nothing_is_overwritten_before()
    {
        using var lin = shop.Editor("Lin");
        using var wang = shop.Editor("Wang");
        var hers = await CmsShop.SendAsync(await CmsShop.BeginAsync(lin, "Same"), "save");
        var his = await wang.GetAsync(hers.Address.PathAndQuery);
        await CmsShop.SendAsync(hers, "save", new() { ["f.title.Value"] = "Hers" });

        var merge = await CmsShop.SendAsync(his, "save", new() { ["f.title.Value"] = "His", ["f.summary.Value"] = "More" });
        Assert.Equal(HttpStatusCode.Conflict, merge.Status);
        Assert.Equal("Hers", (await lin.GetAsync(hers.Address.PathAndQuery)).Heading);
        var undecided = await merge.SubmitAsync("main form");
        Assert.Equal(HttpStatusCode.Conflict, undecided.Status);

        var decided = await undecided.SubmitAsync("main form", new Dictionary<string, string?> { ["take.Field:title:"] = "Mine" });

        Assert.Equal("His", decided.Heading);
        Assert.Equal("More", decided.Text("[name='f.summary.Value']"));
    }

    [Fact]
    public async Task A_form_that_was_not_whole_erases_nothing()
    {
        using var lin = shop.Editor();
        var editor = await CmsShop.BeginAsync(lin, "Whole");
        (editor, var text) = await CmsShop.AddAsync(editor, "cms.text");
        editor = await CmsShop.SendAsync(editor, "save", new() { [$"s.{text}.Text"] = "Keep me" });

        var refused = await CmsShop.SendAsync(editor, "save", new() { ["b"] = null });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal([text], CmsShop.Ids(await lin.GetAsync(editor.Address.PathAndQuery)));
    }

    [Fact]
    public async Task Without_permission_to_publish_one_writes_and_does_not_publish()
    {
        using var author = shop.Host.Client(new TestUser("Ann", "admin.access", "cms.edit"), "en");
        var editor = await CmsShop.SendAsync(await CmsShop.BeginAsync(author, "Wish"), "save");

        Assert.False(editor.Has("button[value=publish]"));
        Assert.Equal(HttpStatusCode.Forbidden, (await CmsShop.SendAsync(editor, "publish")).Status);
    }

    [Fact]
    public async Task What_one_typed_and_never_saved_is_in_the_history_when_another_goes_on()
    {
        using var lin = shop.Editor("Lin");
        using var wang = shop.Editor("Wang");
        var hers = await CmsShop.SendAsync(await CmsShop.BeginAsync(lin, "Typed"), "save");
        hers.One("#edit").SetAttribute("action", hers.Address.AbsolutePath + "/draft");
        var answer = await CmsShop.SendAsync(hers, "", new() { ["f.title.Value"] = "Typed by Lin" });
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        var his = await wang.GetAsync(answer.Address.AbsolutePath[..^"/draft".Length]);
        Assert.Equal("Typed by Lin", his.Heading);
        Assert.Single(his.Texts(".ck-versions > li:not([data-state=now])"));

        his = await CmsShop.SendAsync(his, "save", new() { ["f.title.Value"] = "Replaced by Wang" });

        Assert.Equal(3, his.Texts(".ck-versions > li:not([data-state=now])").Count);
        var kept = await his.FollowAsync("a[href$='/versions/2']");
        Assert.Equal("by Lin", string.Concat(kept.Texts("ins")));
    }
}
