using CommunityKit.Admin.Tests.Forms;
using CommunityKit.Testing.Browser;
using CommunityKit.Testing.Modules;
using Microsoft.Playwright;

namespace CommunityKit.Admin.Tests.Browser;

public sealed class FormInBrowser(AdminHost admin) : IClassFixture<AdminHost>
{
    private static BrowserOptions Desk => BrowserOptions.Desktop with { Culture = "en", User = TestUser.Owner };

    [BrowserFact]
    public Task Leaving_with_unsaved_changes_asks_and_saving_by_key_does_not() => BrowserHost.RunAsync(admin.Host.Address, Desk, async page =>
    {
        var asked = 0;
        page.Dialog += async (_, dialog) =>
        {
            asked++;
            await dialog.AcceptAsync();
        };
        await page.GotoAsync("admin/catalog/goods/g060");
        await Assertions.Expect(page.Locator("[data-ck-unsaved-note]")).ToBeHiddenAsync();
        await page.FillAsync("#Note", "half a thought");
        await Assertions.Expect(page.Locator("[data-ck-unsaved-note]")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Control+s");
        await Assertions.Expect(page.Locator(".ck-saved")).ToContainTextAsync("Saved");
        await page.ClickAsync("nav.ck-side a[href='/admin/settings']");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Settings");
        Assert.Equal(0, asked);

        await page.GotoAsync("admin/catalog/goods/g060");
        await Assertions.Expect(page.Locator("#Note")).ToHaveValueAsync("half a thought");
        await page.FillAsync("#Note", "another");
        await page.ClickAsync("nav.ck-side a[href='/admin/settings']");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Settings");
        Assert.Equal(1, asked);
    });

    [BrowserFact]
    public Task Rows_are_added_moved_and_removed_in_place_and_saved_in_order() => BrowserHost.RunAsync(admin.Host.Address, Desk, async page =>
    {
        await page.GotoAsync("admin/catalog/goods/g061");
        for (var i = 0; i < 3; i++)
        {
            await page.ClickAsync("[data-ck-row=add]");
            await page.Locator(".ck-rows__row [name$='.People']").Nth(i).FillAsync($"{i + 2}");
            await page.Locator(".ck-rows__row [name$='.Price']").Nth(i).FillAsync("1");
        }

        await page.Locator("[data-ck-move=up]").Nth(2).ClickAsync();
        await page.Locator("[data-ck-row=remove]").Nth(0).ClickAsync();
        await page.Keyboard.PressAsync("Control+s");
        await Assertions.Expect(page.Locator(".ck-saved")).ToContainTextAsync("Saved");
        var people = page.Locator(".ck-rows__list [name$='.People']");
        await Assertions.Expect(people).ToHaveCountAsync(2);
        await Assertions.Expect(people.Nth(0)).ToHaveValueAsync("4");
        await Assertions.Expect(people.Nth(1)).ToHaveValueAsync("3");
    });

    [BrowserFact]
    public Task A_picture_goes_up_when_it_is_chosen_and_Markdown_shows_beside_the_text() => BrowserHost.RunAsync(admin.Host.Address, Desk, async page =>
    {
        await page.GotoAsync("admin/catalog/goods/g062");
        await page.SetInputFilesAsync("#Label-upload", new FilePayload { Name = "mark.png", MimeType = "image/png", Buffer = UploadTests.Png });
        await Assertions.Expect(page.Locator("#Label-preview")).ToBeVisibleAsync();
        Assert.EndsWith(".png", await page.InputValueAsync("#Label"), StringComparison.Ordinal);
        await page.FillAsync("#Note", "# Spring\n\n**fresh**");
        await page.ClickAsync("button[name=ck-preview][value=Note]");
        await Assertions.Expect(page.Locator(".ck-preview:visible strong")).ToHaveTextAsync("fresh");
        await Assertions.Expect(page.Locator("#Note")).ToHaveValueAsync("# Spring\n\n**fresh**");
        await page.Keyboard.PressAsync("Control+s");
        await Assertions.Expect(page.Locator(".ck-saved")).ToContainTextAsync("Saved");
        await Assertions.Expect(page.Locator("#Label-preview")).ToBeVisibleAsync();
    });

    [BrowserFact]
    public Task Two_people_who_edit_the_same_thing_lose_nothing() =>
        BrowserHost.RunAsync(admin.Host.Address, Desk with { Expected = ["status of 409"] }, async page =>
        {
            await page.GotoAsync("admin/catalog/goods/g063");
            using var bob = admin.Owner();
            var theirs = await bob.GetAsync("admin/catalog/goods/g063");
            await theirs.SubmitAsync("#edit", new Dictionary<string, string?> { ["Note"] = "from Bob", ["Stock"] = "70" }, ".ck-acts button");
            await page.FillAsync("#Note", "from Ann");
            await page.Keyboard.PressAsync("Control+s");
            await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Somebody else saved while you were editing");
            await ScreenChecks.AssertAsync(page, new ScreenRules { Budget = ScreenBudget.Admin });
            await page.CheckAsync("[name='ck-take.Note'][value=theirs]");
            await page.ClickAsync("main form button:first-of-type");
            await Assertions.Expect(page.Locator("#Note")).ToHaveValueAsync("from Bob");
            await Assertions.Expect(page.Locator("#Stock")).ToHaveValueAsync("70");
        });
}
