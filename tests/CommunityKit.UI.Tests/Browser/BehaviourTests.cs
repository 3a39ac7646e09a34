using System.Text.RegularExpressions;
using CommunityKit.Testing.Browser;
using CommunityKit.UI.Assets;
using CommunityKit.UI.Gallery;
using CommunityKit.UI.Tests.Shop;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CommunityKit.UI.Tests.Browser;

/// <summary>What ck.js and ck-admin.js do, by keyboard where people use one.</summary>
public sealed partial class BehaviourTests : IAsyncLifetime
{
    private static readonly BrowserOptions English = BrowserOptions.Desktop with { Culture = "en" };

    private readonly Deadline _deadline = new();
    private TestShop _shop = null!;

    public async Task InitializeAsync() => _shop = await TestShop.StartAsync(setup =>
    {
        TestShops.Sample(setup);
        var own = setup.Services;
        setup.Services = services =>
        {
            own?.Invoke(services);
            services.AddSingleton(_deadline);
        };
    });

    public async Task DisposeAsync() => await _shop.DisposeAsync();

    [BrowserFact]
    public Task The_palette_opens_by_key_and_goes_where_the_arrows_point() => AdminAsync(async page =>
    {
        await page.Keyboard.PressAsync("Control+k");
        var input = page.GetByRole(AriaRole.Combobox, new() { Name = "Go to or search" });
        await Expect(input).ToBeFocusedAsync();
        await Expect(page.Locator("#ck-palette-list [role=option]")).ToHaveCountAsync(3);
        await Expect(Chosen(page)).ToContainTextAsync("Orders");
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(Chosen(page)).ToContainTextAsync("New product");
        await page.Keyboard.PressAsync("ArrowUp");
        await page.Keyboard.PressAsync("ArrowUp");
        await Expect(Chosen(page)).ToContainTextAsync("Milk powder");
        await Expect(input).ToHaveAttributeAsync("aria-activedescendant", "ck-hit-2");
        await page.Keyboard.TypeAsync("new");
        await Expect(page.Locator("#ck-palette-list [role=option]")).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(Address("/admin#product$"));
    });

    [BrowserFact]
    public Task The_palette_opens_by_its_button_closes_by_Escape_and_gives_the_focus_back() => AdminAsync(async page =>
    {
        var opener = page.GetByRole(AriaRole.Link, new() { Name = "Go to" });
        await opener.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("zzz");
        await Expect(page.Locator(".ck-palette__none")).ToHaveTextAsync("Nothing found for “zzz”");
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("dialog.ck-palette")).Not.ToBeVisibleAsync();
        await Expect(opener).ToBeFocusedAsync();
    });

    [BrowserFact]
    public Task Choosing_a_Chinese_word_with_Enter_does_not_leave_the_palette() =>
        BrowserHost.RunAsync(_shop.Url, null, async page =>
        {
            await page.GotoAsync(GalleryEndpoints.AdminPath);
            await page.Keyboard.PressAsync("Control+k");
            await Expect(page.Locator("#ck-palette-list [role=option]")).ToHaveCountAsync(3);
            var devtools = await page.Context.NewCDPSessionAsync(page);
            await devtools.SendAsync("Input.imeSetComposition", new() { ["text"] = "nai", ["selectionStart"] = 3, ["selectionEnd"] = 3 });
            await devtools.SendAsync("Input.dispatchKeyEvent", new() { ["type"] = "rawKeyDown", ["key"] = "Enter", ["windowsVirtualKeyCode"] = 229 });
            await Expect(page.Locator("dialog.ck-palette")).ToBeVisibleAsync();
            await devtools.SendAsync("Input.insertText", new() { ["text"] = "奶粉" });
            await Expect(page.Locator("#ck-palette-list [role=option]")).ToHaveCountAsync(1);
            await Expect(Chosen(page)).ToContainTextAsync("奶粉 1 段");
        });

    [BrowserFact]
    public Task A_dialog_keeps_the_focus_while_it_is_open_and_gives_it_back() => ShopAsync(async page =>
    {
        var opener = page.GetByRole(AriaRole.Button, new() { Name = "Open dialog" });
        await opener.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "Choose a store" });
        await Expect(dialog).ToBeVisibleAsync();
        for (var i = 0; i < 6; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            Assert.True(await page.EvaluateAsync<bool>("() => document.activeElement === document.body || !!document.activeElement.closest('dialog[open]')"));
        }

        await page.Keyboard.PressAsync("Escape");
        await Expect(dialog).Not.ToBeVisibleAsync();
        await Expect(opener).ToBeFocusedAsync();
    });

    [BrowserFact]
    public Task A_dangerous_button_asks_first_with_no_as_the_safe_answer() => ShopAsync(async page =>
    {
        var delete = page.Locator("button[data-ck-confirm]");
        await delete.ClickAsync();
        var question = page.GetByRole(AriaRole.Alertdialog);
        await Expect(question).ToContainTextAsync("This cannot be undone");
        await Expect(question.GetByRole(AriaRole.Button, new() { Name = "Cancel" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(question).ToHaveCountAsync(0);
        Assert.DoesNotContain("Form.Nickname", page.Url, StringComparison.Ordinal);
        await Expect(delete).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await question.GetByRole(AriaRole.Button, new() { Name = "Delete" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(Address(@"/gallery\?Form\.Nickname="));
    });

    [BrowserFact]
    public Task Moving_a_block_by_keyboard_keeps_the_focus_and_is_announced() => AdminAsync(async page =>
    {
        var down = page.GetByRole(AriaRole.Button, new() { Name = "Move Text down" });
        await down.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal(["Hero", "Groups", "Text", "Products"], await page.Locator(".ck-blocks > li").EvaluateAllAsync<string[]>("items => items.map(item => item.dataset.ckName)"));
        Assert.Equal(["0", "2", "1", "3"], await page.Locator(".ck-blocks [name=order]").EvaluateAllAsync<string[]>("fields => fields.map(field => field.value)"));
        await Expect(page.Locator("body > .ck-sr[role=status]")).ToHaveTextAsync("Text: now 3 of 4");
        await Expect(down).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(down).ToHaveAttributeAsync("aria-disabled", "true");
        await Expect(down).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".ck-blocks > li").Last).ToContainTextAsync("Text");
        await page.WaitForFunctionAsync("() => typeof Sortable === 'function'");
    });

    [BrowserFact]
    public Task Rows_come_and_go_without_a_page_load_and_keep_their_own_names() => AdminAsync(async page =>
    {
        await page.Locator("[data-ck-row=add]").ClickAsync();
        var rows = page.Locator(".ck-rows__row");
        await Expect(rows).ToHaveCountAsync(3);
        await Expect(rows.Nth(2).GetByLabel("People", new() { Exact = true })).ToBeFocusedAsync();
        var names = await page.Locator("[name='Form.Tiers.index']").EvaluateAllAsync<string[]>("fields => fields.map(field => field.value)");
        Assert.Equal(3, names.Distinct().Count());
        Assert.Equal($"Form.Tiers[{names[2]}].People", await rows.Nth(2).GetByLabel("People", new() { Exact = true }).GetAttributeAsync("name"));
        await rows.Nth(0).Locator("[data-ck-row=remove]").ClickAsync();
        await Expect(rows).ToHaveCountAsync(2);
        await Expect(page.Locator(".ck-toast")).ToHaveTextAsync("Row removed");
        await Expect(rows.Nth(0).GetByLabel("People", new() { Exact = true })).ToBeFocusedAsync();
        await rows.Nth(0).Locator("[data-ck-move=down]").ClickAsync();
        Assert.Equal([names[2], names[1]], await page.Locator("[name='Form.Tiers.index']").EvaluateAllAsync<string[]>("fields => fields.map(field => field.value)"));
    });

    [BrowserFact]
    public Task The_bulk_bar_appears_with_the_first_chosen_row_and_counts() => AdminAsync(async page =>
    {
        var bar = page.Locator("[data-ck-bulk]");
        await Expect(bar).ToBeHiddenAsync();
        var boxes = page.Locator("[data-ck-select=row]");
        await boxes.Nth(0).ClickAsync();
        await Expect(bar).ToContainTextAsync("1 selected");
        await boxes.Nth(2).ClickAsync(new() { Modifiers = [KeyboardModifier.Shift] });
        await Expect(bar).ToContainTextAsync("3 selected");
        Assert.True(await page.Locator("[data-ck-select=all]").EvaluateAsync<bool>("box => box.indeterminate"));
        await page.Locator("[data-ck-select=all]").ClickAsync();
        await Expect(bar).ToContainTextAsync("4 selected");
        await page.Locator("[data-ck-select=all]").ClickAsync();
        await Expect(bar).ToBeHiddenAsync();
    });

    [BrowserFact]
    public Task Leaving_a_form_warns_only_when_something_was_typed() => AdminAsync(async page =>
    {
        var warnings = 0;
        page.Dialog += async (_, dialog) =>
        {
            warnings += dialog.Type == "beforeunload" ? 1 : 0;
            await dialog.AcceptAsync();
        };
        await page.GotoAsync(GalleryModel.Path);
        Assert.Equal(0, warnings);
        await page.GotoAsync(GalleryEndpoints.AdminPath);
        await page.Locator("#Form_Story").PressSequentiallyAsync("x");
        await page.GotoAsync(GalleryModel.Path);
        Assert.Equal(1, warnings);
        await page.GotoAsync(GalleryEndpoints.AdminPath);
        await page.Locator("#Form_Story").PressSequentiallyAsync("x");
        await page.Locator(".ck-edit__side [type=submit]").ClickAsync();
        await Expect(page).ToHaveURLAsync(Address(@"/admin\?"));
        Assert.Equal(1, warnings);
    });

    [BrowserFact]
    public Task A_filter_applies_at_once_and_keeps_the_focus() => AdminAsync(async page =>
    {
        await Expect(page.Locator("#list-state")).ToBeVisibleAsync();
        await page.Locator("#list-state").SelectOptionAsync("live");
        await Expect(page).ToHaveURLAsync(Address(@"/admin\?q=&state=live$"));
        await Expect(page.Locator("#list-state")).ToBeFocusedAsync();
    });

    [BrowserFact]
    public Task The_counter_counts_what_readers_call_characters() => ShopAsync(async page =>
    {
        var story = page.Locator("#Form_Story");
        await story.FillAsync("👩‍🍳é好");
        await Expect(page.Locator("#Form_Story-count")).ToHaveTextAsync("197 characters left");
        await story.FillAsync(new string('x', 203));
        await Expect(page.Locator("#Form_Story-count")).ToHaveTextAsync("3 characters too many");
    });

    [BrowserFact]
    public Task A_countdown_follows_the_server_when_the_clock_of_the_device_is_an_hour_wrong() =>
        BrowserHost.RunAsync(_shop.Url, English, async page =>
        {
            _deadline.At = TimeProvider.System.GetUtcNow().AddMinutes(30);
            await page.AddInitScriptAsync("const right = Date.now; Date.now = () => right() + 3600000;");
            await page.GotoAsync("/case/Countdown");
            var left = page.Locator(".ck-countdown__left");
            await Expect(left).ToHaveTextAsync(AboutHalfAnHour());
            var first = await left.TextContentAsync();
            await page.WaitForFunctionAsync("text => document.querySelector('.ck-countdown__left').textContent !== text", first);
        });

    [BrowserFact]
    public Task At_zero_the_page_asks_the_server_once_for_the_true_state() =>
        BrowserHost.RunAsync(_shop.Url, English, async page =>
        {
            var answers = 0;
            page.Response += (_, response) => answers += response.Url.EndsWith("/case/Countdown", StringComparison.Ordinal) ? 1 : 0;
            _deadline.At = TimeProvider.System.GetUtcNow().AddSeconds(2);
            await page.GotoAsync("/case/Countdown");
            await Expect(page).ToHaveURLAsync(Address("/case/Countdown$"));
            await page.EvaluateAsync("() => { window.first = true }");
            await page.WaitForFunctionAsync("() => !window.first && document.querySelector('.ck-countdown__left')?.textContent === 'Ended'");
            Assert.Equal(2, answers);
        });

    [BrowserFact]
    public Task The_chosen_theme_holds_on_the_next_page() => ShopAsync(async page =>
    {
        var background = "() => getComputedStyle(document.body).backgroundColor";
        Assert.Equal("rgb(250, 247, 242)", await page.EvaluateAsync<string>(background));
        await page.GetByRole(AriaRole.Button, new() { Name = "Dark" }).ClickAsync();
        Assert.Equal("rgb(24, 21, 18)", await page.EvaluateAsync<string>(background));
        await page.ReloadAsync();
        Assert.Equal("dark", await page.EvaluateAsync<string>("() => document.documentElement.dataset.theme"));
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Dark" })).ToHaveAttributeAsync("aria-pressed", "true");
        await page.GetByRole(AriaRole.Button, new() { Name = "As the device" }).ClickAsync();
        Assert.Equal("rgb(250, 247, 242)", await page.EvaluateAsync<string>(background));
    });

    [BrowserFact]
    public Task Copying_says_that_it_worked() => ShopAsync(async page =>
    {
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.GetByRole(AriaRole.Button, new() { Name = "Copy link" }).ClickAsync();
        await Expect(page.Locator(".ck-toast")).ToHaveTextAsync("Copied");
        Assert.Equal("https://shop.example/g/7f3a", await page.EvaluateAsync<string>("() => navigator.clipboard.readText()"));
    });

    [BrowserFact]
    public Task Pictures_move_on_by_button_and_say_where_they_are() => ShopAsync(async page =>
    {
        var at = page.Locator(".ck-gallery__at");
        await Expect(at).ToHaveTextAsync("1 of 4");
        await page.GetByRole(AriaRole.Button, new() { Name = "Next picture" }).ClickAsync();
        await Expect(at).ToHaveTextAsync("2 of 4");
        await page.GetByRole(AriaRole.Button, new() { Name = "Previous picture" }).ClickAsync();
        await Expect(at).ToHaveTextAsync("1 of 4");
    });

    [BrowserFact]
    public Task Load_more_appends_the_next_page_moves_nothing_and_ends() =>
        BrowserHost.RunAsync(_shop.Url, English, async page =>
        {
            await page.GotoAsync("/case/List");
            var more = page.GetByRole(AriaRole.Link, new() { Name = "Load more" });
            var top = await page.Locator("#items li").First.BoundingBoxAsync();
            await more.ClickAsync();
            await Expect(page.Locator("#items li")).ToHaveCountAsync(6);
            await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Item 4" })).ToBeFocusedAsync();
            Assert.Equal(top!.Y, (await page.Locator("#items li").First.BoundingBoxAsync())!.Y);
            await more.ClickAsync();
            await Expect(page.Locator("#items li")).ToHaveCountAsync(9);
            await Expect(more).ToHaveCountAsync(0);
            await Expect(page.Locator("body > .ck-sr[role=status]")).ToHaveTextAsync("3 more loaded");
        });

    [BrowserFact]
    public Task A_password_can_be_looked_at() => ShopAsync(async page =>
    {
        var show = page.GetByRole(AriaRole.Button, new() { Name = "Show what I type" });
        await show.ClickAsync();
        await Expect(page.Locator("#Form_Password")).ToHaveAttributeAsync("type", "text");
        await Expect(show).ToHaveAttributeAsync("aria-pressed", "true");
    });

    [BrowserFact]
    public Task A_menu_closes_by_Escape_and_by_a_click_elsewhere() => ShopAsync(async page =>
    {
        var menu = page.Locator("main details.ck-menu");
        await menu.Locator("summary").ClickAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(menu).Not.ToHaveAttributeAsync("open", "");
        await Expect(menu.Locator("summary")).ToBeFocusedAsync();
        await menu.Locator("summary").ClickAsync();
        await page.Locator("h1").ClickAsync();
        await Expect(menu).Not.ToHaveAttributeAsync("open", "");
    });

    [BrowserFact]
    public Task A_double_click_sends_a_form_once() =>
        BrowserHost.RunAsync(_shop.Url, English, async page =>
        {
            await page.GotoAsync("/form");
            await page.EvaluateAsync(
                "() => { window.sent = 0; addEventListener('submit', e => { if (!e.defaultPrevented) { window.sent++; e.preventDefault(); } }); }");
            await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).DblClickAsync();
            Assert.Equal(1, await page.EvaluateAsync<int>("() => window.sent"));
        });

    [BrowserFact]
    public Task A_refused_form_begins_at_its_problems_and_each_leads_to_its_field() =>
        BrowserHost.RunAsync(_shop.Url, English, async page =>
        {
            await page.GotoAsync("/form");
            await page.Locator("#Price").FillAsync("cheap");
            await page.Locator("#Must").FillAsync("");
            await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
            await Expect(page.Locator(".ck-errors")).ToBeFocusedAsync();
            await page.Locator(".ck-errors a[href='#Must']").FocusAsync();
            await page.Keyboard.PressAsync("Enter");
            await Expect(page.Locator("#Must")).ToBeFocusedAsync();
        });

    [BrowserFact]
    public Task Dragging_sorts_too() => AdminAsync(async page =>
    {
        await page.WaitForFunctionAsync("() => typeof Sortable === 'function'");
        await page.Locator(".ck-blocks > li").Nth(0).Locator("[data-ck-grip]").DragToAsync(page.Locator(".ck-blocks > li").Nth(2));
        await Expect(page.Locator("body > .ck-sr[role=status]")).ToContainTextAsync("Hero: now");
        await Expect(page.Locator(".ck-blocks > li").First).Not.ToContainTextAsync("Hero");
    });

    [BrowserFact]
    public async Task A_sheet_of_the_theme_wins_over_the_kit_without_louder_selectors()
    {
        await using var shop = await TestShop.StartAsync(setup => setup.Declare("acme.theme", new ThemeStylesheet("theme.css")));
        await BrowserHost.RunAsync(shop.Url, English, async page =>
        {
            await page.GotoAsync(GalleryModel.Path);
            Assert.Equal("rgb(1, 2, 3)", await page.EvaluateAsync<string>("() => getComputedStyle(document.querySelector('.ck-foot')).color"));
        });
    }

    [BrowserFact]
    public Task Without_JavaScript_nothing_is_shown_that_needs_it_and_forms_still_send() =>
        BrowserHost.RunAsync(_shop.Url, English with { JavaScript = false }, async page =>
        {
            await page.GotoAsync(GalleryModel.Path);
            await Expect(page.Locator("[data-ck-reveal]")).ToBeHiddenAsync();
            await Expect(page.Locator("[data-ck-theme=dark]")).ToBeHiddenAsync();
            await Expect(page.Locator(".ck-countdown__left").First).ToBeHiddenAsync();
            await page.Locator("#Form_Nickname").FillAsync("Ann");
            await page.Locator("form.ck-form [type=submit]").First.ClickAsync();
            await Expect(page).ToHaveURLAsync(Address(@"/gallery\?Form\.Nickname=Ann"));
        });

    [GeneratedRegex("^(?:00:29:5|00:30:00)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AboutHalfAnHour();

    private static ILocator Chosen(IPage page) => page.Locator("[role=option][aria-selected=true]");

    private Task ShopAsync(Func<IPage, Task> test) => OpenAsync(GalleryModel.Path, test);

    private Task AdminAsync(Func<IPage, Task> test) => OpenAsync(GalleryEndpoints.AdminPath, test);

    private Task OpenAsync(string path, Func<IPage, Task> test) => BrowserHost.RunAsync(_shop.Url, English, async page =>
    {
        await page.GotoAsync(path);
        await test(page);
    });

    private static Regex Address(string pattern) => new(pattern, RegexOptions.None, TimeSpan.FromSeconds(1));
}
