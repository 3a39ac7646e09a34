using CommunityKit.Cms.Checks;
using CommunityKit.Cms.Documents;
using CommunityKit.Cms.Tests.Support;
using CommunityKit.Cms.Types;
using CommunityKit.Texts;

namespace CommunityKit.Cms.Tests.Checks;

[Collection(FlowGroup.Name)]
public sealed class CheckTests(FlowShop shop)
{
    [Fact]
    public async Task Links_that_lead_nowhere_are_named_and_lead_to_their_blocks()
    {
        using var lin = shop.Editor("Lin");
        await CmsShop.SendAsync(await CmsShop.BeginAsync(lin, "Linked page"), "publish");
        var editor = await CmsShop.BeginAsync(lin, "Links");
        (editor, var text) = await CmsShop.AddAsync(editor, "cms.text");

        editor = await CmsShop.SendAsync(editor, "save", new()
        {
            [$"s.{text}.Text"] = "[here](/linked-page?x=1) [home](/) [goods](/products) [self](/links#top) [nowhere](/never-was) [no product](/products/unknown) [out](https://example.com/never)",
        });

        var found = editor.Texts(".ck-checks li").Where(line => line.Contains("leads nowhere", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, found.Count);
        Assert.Contains("/never-was", found[0], StringComparison.Ordinal);
        Assert.Contains("/products/unknown", found[1], StringComparison.Ordinal);
        Assert.True(editor.Has($".ck-checks a[href='#row-{text}']"));
        Assert.Contains("is live", (await CmsShop.SendAsync(editor, "publish")).Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Errors_keep_a_page_back_and_warnings_are_told()
    {
        using var lin = shop.Editor("Lin");
        var editor = await CmsShop.BeginAsync(lin, "Findings");
        (editor, _) = await CmsShop.AddAsync(editor, "cms.columns");
        (editor, var picture) = await CmsShop.AddAsync(editor, "cms.picture");
        editor = await CmsShop.SendAsync(editor, "save");
        var page = await lin.GetAsync(editor.Address.AbsolutePath + "/review");
        Assert.Contains("Mend: Block “Picture”: please check “Picture”.", page.Text(".ck-checks"), StringComparison.Ordinal);
        Assert.False(page.Has("form[action$='/publish']"));

        await CmsShop.SendAsync(editor, "save", new() { [$"s.{picture}.File"] = "cow.png", ["f.title.Value"] = new string('长', 40) });
        page = await lin.GetAsync(editor.Address.AbsolutePath + "/review");
        var told = page.Text(".ck-checks");
        Assert.Contains("no description", told, StringComparison.Ordinal);
        Assert.Contains("Nothing stands in it", told, StringComparison.Ordinal);
        Assert.Contains("Without a summary", told, StringComparison.Ordinal);
        Assert.Contains("The title is longer", told, StringComparison.Ordinal);
        Assert.Contains("There is no translation: zh-CN", told, StringComparison.Ordinal);
        Assert.True(page.Has($".ck-checks a[href$='{editor.Address.AbsolutePath}#f_summary_Value']"));
        Assert.Contains("is live", (await page.SubmitAsync("form[action$='/publish']")).Text("main"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Fresh milk from the hill", "Short.", 0)]
    [InlineData("A title that is a good deal longer than what search engines show of it", "Short.", 1)]
    [InlineData("山上的鲜奶每天清晨送到社区门口让每一位邻居都能喝到当天挤的好奶", "短。", 0)]
    [InlineData("山上的鲜奶每天清晨送到社区门口让每一位邻居都能喝到当天挤的好奶真好", "", 2)]
    public async Task Search_engines_show_twice_as_many_Latin_letters_as_Chinese_characters(string title, string summary, int findings)
    {
        var document = ContentDocument.Empty.With(CommonFields.Title, title).With(CommonFields.Summary, summary);

        var found = await new SeoCheck().CheckAsync(
            new(Guid.Empty, Guid.Empty, new ContentType("page", LocalizedText.Of("en", "Page")), "en", document), CancellationToken.None);

        Assert.Equal(findings, found.Count);
    }
}
