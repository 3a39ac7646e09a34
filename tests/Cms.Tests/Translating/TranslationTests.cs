using CommunityKit.Cms.Tests.Support;
using CommunityKit.Testing.Modules;

namespace CommunityKit.Cms.Tests.Translating;

[Collection(FlowGroup.Name)]
public sealed class TranslationTests(FlowShop shop)
{
    [Fact]
    public async Task A_page_is_translated_beside_its_source_and_told_what_changed_there()
    {
        using var lin = shop.Editor("Lin");
        var (source, text) = await BeginAsync(lin, "关于我们", "/about-us", "山上的鲜奶");
        var there = await StartAsync(lin, source, "en");
        Assert.Equal("山上的鲜奶", there.Text($"[name='s.{text}.Text']"));
        Assert.Contains("still as in the source", there.Text("main"), StringComparison.Ordinal);

        there = await SaveAsync(there, new() { ["f.title.Value"] = "About us", ["f.summary.Value"] = "Who we are", [$"s.{text}.Text"] = "Fresh milk from the hill" });
        Assert.DoesNotContain("in the source", string.Concat(there.Texts(".ck-tag")), StringComparison.Ordinal);
        await CmsShop.SendAsync(await lin.GetAsync(source.Address.AbsolutePath), "save", new() { [$"s.{text}.Text"] = "山上的鲜奶和鸡蛋" });

        there = await lin.GetAsync(there.Address.AbsolutePath);
        Assert.Contains("1 place changed in the source", there.Text("main"), StringComparison.Ordinal);
        Assert.Equal("和鸡蛋", string.Concat(there.Texts(".cms-pair ins")));
        var editor = await lin.GetAsync(there.Address.AbsolutePath[..^"/translate".Length]);
        Assert.True(editor.Has(".ck-checks a[href$='/translate']"), editor.Text(".ck-checks"));

        // From either side the way leads to the page of the one that follows.
        Assert.True(editor.Has($"section:has(#languages-title) a[href='{there.Address.AbsolutePath}']"));
        Assert.True((await lin.GetAsync(source.Address.AbsolutePath)).Has($"section:has(#languages-title) a[href^='{there.Address.AbsolutePath}?from=']"));
        Assert.Contains("About us", (await lin.GetAsync("admin/content/translations")).Text("section:has(#outdated-title)"), StringComparison.Ordinal);

        there = await SaveAsync(there, new() { [$"s.{text}.Text"] = "Fresh milk and eggs", ["in-step"] = "true" });
        Assert.False(there.Has(".cms-pair ins"));
        Assert.DoesNotContain("changed in the source", there.Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Blocks_that_the_source_got_are_brought_over_to_their_places()
    {
        using var lin = shop.Editor("Lin");
        var (source, first) = await BeginAsync(lin, "新区块", "/new-blocks", "第一");
        var there = await StartAsync(lin, source, "en");
        source = await lin.GetAsync(source.Address.AbsolutePath);
        (source, var quote) = await CmsShop.AddAsync(source, "cms.quote");
        source = await CmsShop.SendAsync(source, "save", new() { [$"s.{quote}.Text"] = "引文" });
        source = await CmsShop.SendAsync(await CmsShop.SendAsync(source, "up:" + quote), "save");

        there = await lin.GetAsync(there.Address.AbsolutePath);
        Assert.Contains("does not have this block yet", there.Text("main"), StringComparison.Ordinal);
        there = await there.SubmitAsync("#edit", new Dictionary<string, string?> { [$"s.{first}.Text"] = "First" }, "button[value=bring]");

        Assert.Equal([quote, first], CmsShop.Ids(there));
        Assert.Equal(("引文", "First"), (there.Text($"[name='s.{quote}.Text']"), there.Text($"[name='s.{first}.Text']")));
        Assert.False(there.Has("button[value=bring]"));
    }

    [Fact]
    public async Task Saying_that_a_translation_follows_is_refused_when_the_source_moved_on()
    {
        using var lin = shop.Editor("Lin");
        var (source, text) = await BeginAsync(lin, "移动", "/moving-on", "旧的话");
        var there = await StartAsync(lin, source, "en");
        await CmsShop.SendAsync(await lin.GetAsync(source.Address.AbsolutePath), "save", new() { [$"s.{text}.Text"] = "新的话" });

        there = await SaveAsync(there, new() { [$"s.{text}.Text"] = "Old words", ["in-step"] = "true" });

        Assert.Contains("The source changed meanwhile", there.Text("main"), StringComparison.Ordinal);
        Assert.Contains("1 place changed in the source", there.Text("main"), StringComparison.Ordinal);
        Assert.Equal("Old words", there.Text($"[name='s.{text}.Text']"));
    }

    [Fact]
    public async Task Readers_get_their_language_or_the_one_that_stands_in_and_search_engines_are_told()
    {
        using var lin = shop.Editor("Lin");
        var (source, text) = await BeginAsync(lin, "配送", "/delivery", "上门");
        await CmsShop.SendAsync(source, "publish");
        using var chinese = shop.Host.Client(null, "zh-CN");
        using var english = shop.Host.Client(null, "en");
        using var taiwanese = shop.Host.Client(null, "zh-TW");
        Assert.Equal("配送", (await english.GetAsync("delivery")).Heading);
        Assert.EndsWith("/delivery", (await chinese.GetAsync("delivery")).One("link[hreflang='zh-CN']").GetAttribute("href"), StringComparison.Ordinal);
        var there = await StartAsync(lin, source, "en");
        there = await SaveAsync(there, new() { ["f.title.Value"] = "Delivery", [$"s.{text}.Text"] = "To your door" });
        await CmsShop.SendAsync(await lin.GetAsync(there.Address.AbsolutePath[..^"/translate".Length]), "publish");

        var (zh, en, tw) = (await chinese.GetAsync("delivery"), await english.GetAsync("delivery"), await taiwanese.GetAsync("delivery"));

        // The shop says that English stands in for zh-TW, before its own zh-CN.
        Assert.Equal(("配送", "Delivery", "Delivery"), (zh.Heading, en.Heading, tw.Heading));
        Assert.Equal(("zh-CN", "en", "en"), (LangOf(zh), LangOf(en), LangOf(tw)));
        Assert.EndsWith("/delivery", zh.One("link[rel=canonical]").GetAttribute("href"), StringComparison.Ordinal);
        Assert.EndsWith("/delivery?lang=en", tw.One("link[rel=canonical]").GetAttribute("href"), StringComparison.Ordinal);
        Assert.EndsWith("/delivery?lang=en", zh.One("link[hreflang=en]").GetAttribute("href"), StringComparison.Ordinal);
        Assert.EndsWith("/delivery", en.One("link[hreflang='zh-CN']").GetAttribute("href"), StringComparison.Ordinal);
        Assert.False(zh.Has("link[hreflang='zh-TW']"));
        Assert.Equal("Delivery", (await chinese.GetAsync("delivery?lang=en")).Heading);
    }

    [Fact]
    public async Task The_report_names_what_a_language_lacks_and_begins_it()
    {
        using var lin = shop.Editor("Lin");
        await BeginAsync(lin, "尚无译文", "/not-translated", "话");
        var report = await lin.GetAsync("admin/content/translations");
        Assert.Contains("missing", report.Text("table"), StringComparison.Ordinal);

        var missing = await report.FollowAsync("table a[href*='type=page&culture=en']");
        Assert.Contains("尚无译文", missing.Text("#missing"), StringComparison.Ordinal);
        var row = missing.Document.QuerySelectorAll("#missing li").Single(li => li.TextContent.Contains("尚无译文", StringComparison.Ordinal)).QuerySelector("form")!;
        var there = await missing.SubmitAsync($"form[action='{row.GetAttribute("action")}']");

        Assert.Equal("Translation: English", there.Heading);
        Assert.DoesNotContain("尚无译文", (await lin.GetAsync(missing.Address.PathAndQuery)).Text("main"), StringComparison.Ordinal);
    }

    private static string? LangOf(HtmlPage page) => page.One("article").GetAttribute("lang");

    private static async Task<(HtmlPage Editor, string Text)> BeginAsync(TestClient lin, string title, string path, string words)
    {
        var editor = await CmsShop.BeginAsync(lin, title, culture: "zh-CN");
        (editor, var text) = await CmsShop.AddAsync(editor, "cms.text");
        return (await CmsShop.SendAsync(editor, "save", new() { ["f.path.Value"] = path, [$"s.{text}.Text"] = words }), text);
    }

    private static async Task<HtmlPage> StartAsync(TestClient lin, HtmlPage source, string culture) =>
        await (await lin.GetAsync(source.Address.AbsolutePath)).SubmitAsync($"form[action$='/translate/new']:has([value='{culture}'])");

    private static Task<HtmlPage> SaveAsync(HtmlPage page, Dictionary<string, string?> fields) => page.SubmitAsync("#edit", fields, "button[value=save]");
}
