using CommunityKit.Cms.Tests.Support;
using CommunityKit.Testing.Browser;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CommunityKit.Cms.Tests.Browser;

public sealed class EditorBrowserTests(CmsShop shop) : IClassFixture<CmsShop>
{
    private static int _count;

    private static ScreenRules Admin { get; } = new()
    {
        // The styles of the previewed page count as well.
        Budget = ScreenBudget.Admin with { Styles = 24 * 1024 },
        AllowedWords = ["中文", "简体中文", "English", "Markdown"],
    };

    [BrowserFact]
    public async Task A_page_is_written_by_keyboard_alone_saved_by_itself_and_put_live()
    {
        var path = await BeginAsync("By keyboard");
        await RunAsync("Lin", 1280, async page =>
        {
            await page.GotoAsync(path);
            await page.Locator("[data-cms-add]").First.FocusAsync();
            await page.Keyboard.PressAsync("/");
            await page.Keyboard.TypeAsync("wenben");
            await page.Keyboard.PressAsync("Enter");
            await Expect(page.Locator("textarea:focus")).ToHaveCountAsync(1);
            await page.Keyboard.TypeAsync("Milk from the hill");
            await Expect(page.Locator("[data-cms-state]")).ToContainTextAsync("Saved ");
            await Expect(page.Locator("textarea:focus")).ToHaveValueAsync("Milk from the hill");
            await Expect(page.FrameLocator("[data-cms-preview]").Locator(".cms-blocks p")).ToHaveTextAsync("Milk from the hill");

            await page.Locator("[data-cms-add]").First.FocusAsync();
            await page.Keyboard.PressAsync("Enter");
            await page.Keyboard.TypeAsync("columns");
            await page.Keyboard.PressAsync("Enter");
            await Expect(page.Locator("[data-cms-row]")).ToHaveCountAsync(2);
            await page.Locator("#edit > .cms-list, #edit .cms-list").First.Locator("[data-cms-row]").Nth(1).Locator("[data-ck-move=up]").First.FocusAsync();
            await page.Keyboard.PressAsync("Enter");
            await Expect(page.Locator("[data-cms-row]").First).ToHaveAttributeAsync("data-ck-name", "Columns");
            await Expect(page.Locator("[data-ck-move=up]:focus")).ToHaveCountAsync(1);
            await Expect(page.Locator("[role=status].ck-sr")).ToContainTextAsync("Columns");

            var text = page.Locator("[data-cms-row]", new() { HasText = "Milk" }).Last;
            await text.Locator(".ck-menu > summary").First.FocusAsync();
            await page.Keyboard.PressAsync("Enter");
            await text.Locator("[data-cms-in]").FocusAsync();
            await page.Keyboard.PressAsync("Enter");
            await Expect(page.Locator("[data-cms-row] [data-cms-row]")).ToHaveCountAsync(1);
            await Expect(page.FrameLocator("[data-cms-preview]").Locator(".cms-columns p")).ToHaveTextAsync("Milk from the hill");

            await page.Locator("button[value=publish]").First.FocusAsync();
            await page.Keyboard.PressAsync("Enter");
            await Expect(page.Locator("main")).ToContainTextAsync("Version 1 is live");
        });
        using var visitor = shop.Host.Client(null, "en");
        Assert.Equal("Milk from the hill", (await visitor.GetAsync("by-keyboard")).Text(".cms-columns p"));
    }

    [BrowserFact]
    public async Task A_save_whose_answer_was_lost_is_no_conflict_with_oneself()
    {
        var path = await BeginAsync("Lost answer");
        await RunAsync("Lin", 1280, async page =>
        {
            var lost = 0;
            await page.RouteAsync("**/draft", async route =>
            {
                if (Interlocked.Increment(ref lost) == 1)
                {
                    await route.FetchAsync();
                    await route.AbortAsync();
                }
                else
                {
                    await route.ContinueAsync();
                }
            });
            await page.GotoAsync(path);
            var title = page.Locator("[name='f.title.Value']");
            await title.FillAsync("First");
            await Expect(page.Locator("[data-cms-state]")).ToContainTextAsync("Not saved");
            await title.FillAsync("Second");
            await Expect(page.Locator("[data-cms-state]")).ToContainTextAsync("Saved ", new() { Timeout = 15_000 });
            await page.Locator("button[value=save]").First.ClickAsync();
            await Expect(page.Locator("main")).ToContainTextAsync("Saved as version 1");
            await Expect(page.Locator("[name='f.title.Value']")).ToHaveValueAsync("Second");
        }, expected: "ERR_FAILED");
    }

    [BrowserFact]
    public async Task A_click_in_the_preview_opens_the_block_and_removing_can_be_undone()
    {
        using var lin = shop.Editor();
        var editor = await CmsShop.BeginAsync(lin, "Clicks");
        (editor, var quote) = await CmsShop.AddAsync(editor, "cms.quote");
        editor = await CmsShop.SendAsync(editor, "save", new() { [$"s.{quote}.Text"] = "Said so" });
        await RunAsync("Lin", 1280, async page =>
        {
            await page.GotoAsync(editor.Address.AbsolutePath);
            await page.FrameLocator("[data-cms-preview]").GetByText("Said so").ClickAsync();
            await Expect(page.Locator($"#row-{quote}[data-cms-selected] textarea")).ToBeVisibleAsync();
            await Expect(page.FrameLocator("[data-cms-preview]").Locator($"[data-ck-block='{quote}'][data-ck-selected]")).ToHaveCountAsync(1);

            await page.Locator($"#row-{quote} .ck-menu > summary").ClickAsync();
            await page.Locator("[data-cms-remove]").ClickAsync();
            await Expect(page.Locator("[data-cms-row]")).ToHaveCountAsync(0);
            await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
            await Expect(page.Locator("[data-cms-row] textarea")).ToHaveValueAsync("Said so");
            await Expect(page.Locator("[data-cms-state]")).ToContainTextAsync("Saved ");
        });
        Assert.Equal([quote], CmsShop.Ids(await lin.GetAsync(editor.Address.AbsolutePath)));
    }

    [BrowserFact]
    public async Task While_one_types_another_publishes_and_nothing_is_lost()
    {
        using var wang = shop.Editor("Wang");
        var begun = await CmsShop.SendAsync(await CmsShop.BeginAsync(wang, "Meeting"), "save");
        await RunAsync("Lin", 1280, async page =>
        {
            await page.GotoAsync(begun.Address.AbsolutePath);
            await page.Locator("[name='f.summary.Value']").FocusAsync();
            await page.Keyboard.TypeAsync("One ");
            await Expect(page.Locator("[data-cms-state]")).ToContainTextAsync("Saved ");
            var his = await wang.GetAsync(begun.Address.AbsolutePath);
            await CmsShop.SendAsync(his, "publish", new() { ["f.title.Value"] = "Meeting of two" });

            await page.Keyboard.TypeAsync("two");
            await Expect(page.Locator("[data-cms-state]")).ToContainTextAsync("Wang changed this too");
            await Expect(page.Locator("[name='f.summary.Value']")).ToBeFocusedAsync();
            await page.Keyboard.TypeAsync(" three");
            await Expect(page.Locator("[data-cms-state]")).ToContainTextAsync("changed this too");
            await page.Locator("button[value=save]:visible").First.ClickAsync();
            await Expect(page.Locator("[name='f.title.Value']")).ToHaveValueAsync("Meeting of two");
            await Expect(page.Locator("[name='f.summary.Value']")).ToHaveValueAsync("One two three");

            his = await wang.GetAsync(begun.Address.AbsolutePath);
            await CmsShop.SendAsync(his, "save", new() { ["f.title.Value"] = "His title" });
            await page.Locator("[name='f.title.Value']").FillAsync("Hers");
            await Expect(page.Locator("[data-cms-conflict]")).ToContainTextAsync("Wang changed the same place");
            await page.GetByRole(AriaRole.Button, new() { Name = "Compare and merge" }).ClickAsync();
            await Expect(page.Locator("h1")).ToHaveTextAsync("Merge changes");
            await ScreenChecks.AssertAsync(page, Admin);
            await page.Locator("input[value=Mine]").CheckAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Save as chosen" }).ClickAsync();
            await Expect(page.Locator("[name='f.title.Value']")).ToHaveValueAsync("Hers");
        }, "status of 409");
    }

    [BrowserTheory]
    [InlineData("editor", 1280, "zh-CN", false)]
    [InlineData("editor", 390, "en", true)]
    [InlineData("versions", 390, "zh-CN", false)]
    [InlineData("versions/2", 1280, "en", true)]
    [InlineData("list", 390, "en", false)]
    [InlineData("new", 390, "zh-CN", true)]
    [InlineData("calendar", 390, "en", false)]
    [InlineData("live", 390, "en", true)]
    [InlineData("live", 1280, "zh-CN", false)]
    public async Task Every_screen_keeps_to_the_rules(string screen, int width, string culture, bool dark)
    {
        // Words of one language only: content is written in it.
        using var lin = shop.Editor();
        var title = $"{(culture == "en" ? "Rules" : "规则")} {Interlocked.Increment(ref _count)}";
        var editor = await CmsShop.BeginAsync(lin, title, "article", culture);
        foreach (var kind in (string[])["cms.text", "cms.quote", "cms.questions", "cms.columns"])
        {
            (editor, var id) = await CmsShop.AddAsync(editor, kind);
            if (kind is "cms.text" or "cms.quote")
            {
                editor = await CmsShop.SendAsync(editor, "save", new() { [$"s.{id}.Text"] = culture == "en" ? "## Good\n\nA *word*." : "## 好\n\n一个*词*。" });
            }
            else if (kind == "cms.questions")
            {
                editor = await CmsShop.SendAsync(editor, "save", new()
                {
                    ["ck-row"] = $"add:s.{id}.Questions",
                });
                var row = editor.One($"[name^='s.{id}.Questions['][name$='.Question']").GetAttribute("name")!;
                var words = culture == "en" ? "Why?" : "为什么？";
                editor = await CmsShop.SendAsync(editor, "save", new() { [row] = words, [row.Replace("].Question", "].Answer", StringComparison.Ordinal)] = words });
            }
        }

        editor = await CmsShop.SendAsync(editor, "publish");
        Assert.True(editor.Has("[data-state=live]"), editor.Text("main"));
        var address = editor.Address.AbsolutePath;
        var live = editor.One(".ck-bar a[href*='/articles/']").GetAttribute("href")!;
        await RunAsync("Lin", width, async page =>
        {
            await page.GotoAsync(screen switch
            {
                "editor" => address,
                "list" => "admin/content/items?type=article&culture=" + culture,
                "new" => "admin/content/items/new",
                "calendar" => "admin/content/calendar",
                "live" => live,
                _ => address + "/" + screen,
            });
            await ScreenChecks.AssertAsync(page, screen == "live" ? new ScreenRules() : Admin);
        }, culture: culture, dark: dark);
    }

    private async Task<string> BeginAsync(string title)
    {
        using var lin = shop.Editor();
        return (await CmsShop.BeginAsync(lin, title)).Address.AbsolutePath;
    }

    private Task RunAsync(string who, int width, Func<IPage, Task> test, string? expected = null, string culture = "en", bool dark = false) => BrowserHost.RunAsync(
        shop.Host.Address,
        BrowserOptions.Desktop with { Width = width, Culture = culture, Dark = dark, User = CmsShop.Who(who), Expected = expected is null ? [] : [expected] },
        test);
}
