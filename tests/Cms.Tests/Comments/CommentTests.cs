using CommunityKit.Cms.Tests.Support;

namespace CommunityKit.Cms.Tests.Comments;

[Collection(FlowGroup.Name)]
public sealed class CommentTests(FlowShop shop)
{
    /// <summary>No other button: the one that was pressed is among the fields.</summary>
    private const string Pressed = "[type=none]";

    [Fact]
    public async Task A_comment_stands_beside_its_block_is_answered_settled_and_opened_again()
    {
        using var lin = shop.Editor("Lin");
        using var wang = shop.Editor("Wang");
        var editor = await CmsShop.BeginAsync(lin, "Talked about");
        (editor, var quote) = await CmsShop.AddAsync(editor, "cms.quote");
        editor = await CmsShop.SendAsync(editor, "save", new() { [$"s.{quote}.Text"] = "Said" });
        var path = editor.Address.AbsolutePath;

        // What is typed in two places goes with one button.
        var his = await (await wang.GetAsync(path)).SubmitAsync("#talk", new Dictionary<string, string?> { [$"say:b:{quote}"] = "Who said <b>it</b>?", ["say:f:title"] = "Too short" });
        Assert.Contains("Wang", his.Text($"#row-{quote} .cms-thread"), StringComparison.Ordinal);
        Assert.Contains("Who said <b>it</b>?", his.Text($"#row-{quote} .cms-thread"), StringComparison.Ordinal);
        Assert.Equal("1 open comment", his.Text($"#row-{quote} .ck-blockrow__head .ck-tag"));

        var thread = his.One($"#row-{quote} [name^='answer:']").GetAttribute("name")!;
        var hers = await (await lin.GetAsync(path)).SubmitAsync("#talk", new Dictionary<string, string?> { [thread] = "My aunt", ["talk-do"] = "settle:" + thread["answer:".Length..] }, Pressed);
        Assert.False(hers.Has($"#row-{quote} .cms-thread"));
        Assert.True(hers.Has("#edit .cms-thread"));

        var all = await lin.GetAsync(path + "/comments");
        Assert.Contains("My aunt", all.Text("main"), StringComparison.Ordinal);
        Assert.Contains("Settled by Lin", all.Text("main"), StringComparison.Ordinal);
        all = await all.SubmitAsync("#talk", new Dictionary<string, string?> { ["talk-do"] = "open:" + thread["answer:".Length..] }, Pressed);
        Assert.DoesNotContain("Settled", all.Text("main"), StringComparison.Ordinal);
        Assert.True((await wang.GetAsync(path)).Has($"#row-{quote} .cms-thread"));
    }

    [Fact]
    public async Task A_comment_changes_no_draft_and_outlives_its_block()
    {
        using var lin = shop.Editor("Lin");
        var editor = await CmsShop.BeginAsync(lin, "Outlived");
        (editor, var text) = await CmsShop.AddAsync(editor, "cms.text");
        editor = await CmsShop.SendAsync(editor, "save", new() { [$"s.{text}.Text"] = "Gone soon" });
        var token = editor.One("[name=ck-token]").GetAttribute("value");
        editor = await editor.SubmitAsync("#talk", new Dictionary<string, string?> { [$"say:b:{text}"] = "About the block", ["say:b:never"] = "About nothing" });
        Assert.Equal(token, editor.One("[name=ck-token]").GetAttribute("value"));

        editor = await CmsShop.SendAsync(await CmsShop.SendAsync(editor, "remove:" + text), "save");

        Assert.Empty(CmsShop.Ids(editor));
        var all = await lin.GetAsync(editor.Address.AbsolutePath + "/comments");
        Assert.Contains("A place that is gone", all.Texts("h2"));
        Assert.Contains("About the block", all.Text("main"), StringComparison.Ordinal);
        Assert.DoesNotContain("About nothing", all.Text("main"), StringComparison.Ordinal);
    }
}
