using CommunityKit.Testing.Browser;

namespace Sample.Starter.Tests;

public sealed class NotesScreenTests(NotesHost shop) : IClassFixture<NotesHost>
{
    /// <summary>Reads well on a phone in the dark: contrast, names for screen readers, keyboard, nothing wider than the screen.</summary>
    [BrowserFact]
    public Task A_visitor_leaves_a_note_on_a_phone() => BrowserHost.RunAsync(
        shop.Host.Address,
        BrowserOptions.Phone with { Culture = "en", Dark = true },
        async page =>
        {
            await page.GotoAsync("starter");
            await page.GetByLabel("Your note").FillAsync("Fresh eggs on Friday");
            await page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Leave the note" }).ClickAsync();
            await page.Locator(".starter-list").GetByText("Fresh eggs on Friday").WaitForAsync();

            await ScreenChecks.AssertAsync(page);
        });
}
