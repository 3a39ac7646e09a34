using CommunityKit.Cms.Tests.Support;
using CommunityKit.Testing.Browser;
using CommunityKit.Testing.Modules;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CommunityKit.Cms.Tests.Browser;

[Collection(FlowGroup.Name)]
public sealed class FlowBrowserTests(FlowShop shop)
{
    private static int _count;

    private static ScreenRules Admin { get; } = new()
    {
        Budget = ScreenBudget.Admin with { Styles = 24 * 1024 },
        AllowedWords = ["中文", "简体中文", "繁體中文", "简体", "繁體", "中国", "台灣", "English", "Markdown", "规则", "两人审核"],
    };

    [BrowserTheory]
    [InlineData("en", 1280, 390)]
    [InlineData("zh-CN", 390, 1280)]
    public async Task One_writes_and_comments_another_approves_and_the_page_is_live(string culture, int widthOfLin, int widthOfWang)
    {
        var isEnglish = culture == "en";
        using var lin = shop.Editor("Lin", culture);
        var title = $"{(isEnglish ? "Reviewed by two" : "两人审核")} {Interlocked.Increment(ref _count)}";
        var path = (await CmsShop.BeginAsync(lin, title, "topic", culture)).Address.AbsolutePath;
        await RunAsync("Lin", widthOfLin, culture, async page =>
        {
            await page.GotoAsync(path);
            var summary = page.Locator("[name='f.summary.Value']");
            await summary.FillAsync(isEnglish ? "All about milk" : "关于鲜奶");

            // The comment is sent before the draft was saved by itself: nothing typed is lost.
            var talk = page.Locator(".cms-side .cms-talk");
            await talk.Locator("summary").ClickAsync();
            await talk.Locator("input").FillAsync(isEnglish ? "Please have a look" : "请看一下");
            await talk.Locator("input").PressAsync("Enter");
            await Expect(page.Locator(".cms-side .cms-thread")).ToContainTextAsync(isEnglish ? "Please have a look" : "请看一下");
            await Expect(summary).ToHaveValueAsync(isEnglish ? "All about milk" : "关于鲜奶");
            await ScreenChecks.AssertAsync(page, Admin);

            await page.Locator("button[value=review]:visible").First.ClickAsync();
            await Expect(page.Locator(".cms-side")).ToContainTextAsync(isEnglish ? "Lin asks for a review" : "Lin 请求审核");
        });
        await RunAsync("Wang", widthOfWang, culture, async page =>
        {
            await page.GotoAsync("admin/content/items?review=mine");
            await page.GetByRole(AriaRole.Link, new() { Name = title }).ClickAsync();
            await page.Locator(".cms-side a[href$='/review']").ClickAsync();
            await Expect(page.Locator("ins").First).ToBeVisibleAsync();
            await ScreenChecks.AssertAsync(page, Admin);
            await page.Locator("[value=Approve]").ClickAsync();
            await page.Locator("form[action$='/publish'] button").ClickAsync();
            await Expect(page).ToHaveURLAsync(path);
        });
        using var visitor = shop.Host.Client(null, culture);
        var live = (await lin.GetAsync(path)).One(".ck-bar a[href*='/topics/']").GetAttribute("href")!;
        Assert.Equal(title, (await visitor.GetAsync(live)).Heading);
    }

    [BrowserTheory]
    [InlineData("review", 390, "zh-CN", false)]
    [InlineData("comments", 1280, "en", false)]
    [InlineData("shares", 390, "en", true)]
    [InlineData("audit", 390, "zh-CN", true)]
    [InlineData("translate", 390, "en", false)]
    [InlineData("translate", 1280, "zh-CN", true)]
    [InlineData("report", 390, "en", false)]
    [InlineData("shared", 390, "zh-CN", false)]
    public async Task Every_screen_keeps_to_the_rules(string screen, int width, string culture, bool dark)
    {
        var isEnglish = culture == "en";
        using var lin = shop.Editor("Lin", culture);
        var title = $"{(isEnglish ? "Rules" : "规则")} {Interlocked.Increment(ref _count)}";
        var editor = await CmsShop.BeginAsync(lin, title, "topic", culture);
        (editor, var quote) = await CmsShop.AddAsync(editor, "cms.quote");
        editor = await CmsShop.SendAsync(editor, "save", new() { [$"s.{quote}.Text"] = isEnglish ? "Said so" : "说过的话" });
        editor = await editor.SubmitAsync("#talk", new Dictionary<string, string?> { [$"say:b:{quote}"] = isEnglish ? "Who?" : "谁？" });
        var path = editor.Address.AbsolutePath;
        var address = screen switch
        {
            "report" => "admin/content/translations?type=topic&culture=" + (isEnglish ? "zh-CN" : "en"),
            "translate" => await TranslateAsync(editor, isEnglish ? "zh-TW" : "en", quote, isEnglish),
            "shared" => new Uri((await ShareAsync(lin, path)).One("input[readonly]").GetAttribute("value")!).AbsolutePath,
            "shares" => (await ShareAsync(lin, path)).Address.AbsolutePath,
            _ => $"{path}/{screen}",
        };
        await RunAsync("Lin", width, culture, async page =>
        {
            await page.GotoAsync(address);
            await ScreenChecks.AssertAsync(page, screen == "shared" ? new ScreenRules() : Admin);
        }, dark);
    }

    private static Task<HtmlPage> ShareAsync(TestClient lin, string path) => ShareAsync(lin.GetAsync(path + "/shares"));

    private static async Task<HtmlPage> ShareAsync(Task<HtmlPage> shares) => await (await shares).SubmitAsync("form:has([name=days])");

    /// <summary>A translation that is outdated; written in the reader's language, so that the screen's words are of one.</summary>
    private static async Task<string> TranslateAsync(HtmlPage editor, string other, string quote, bool isEnglish)
    {
        var there = await editor.SubmitAsync($"form[action$='/translate/new']:has([value='{other}'])");
        await CmsShop.SendAsync(editor, "save", new() { [$"s.{quote}.Text"] = isEnglish ? "Said otherwise" : "说了别的话" });
        return there.Address.AbsolutePath;
    }

    private Task RunAsync(string who, int width, string culture, Func<IPage, Task> test, bool dark = false) => BrowserHost.RunAsync(
        shop.Host.Address, BrowserOptions.Desktop with { Width = width, Culture = culture, Dark = dark, User = CmsShop.Who(who) }, test);
}
