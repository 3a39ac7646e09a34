using CommunityKit.Testing.Browser;
using CommunityKit.Testing.Modules;

namespace Acme.Hello.Tests;

public sealed class HelloScreenTests
{
    [BrowserFact]
    public async Task A_visitor_says_hello_on_a_phone_in_the_dark()
    {
        await using var host = await ModuleTestHost.StartAsync("acme.hello");
        await BrowserHost.RunAsync(
            host.Address,
            BrowserOptions.Phone with { Culture = "en", Dark = true },
            async page =>
            {
                await page.GotoAsync("hello");
                await page.GetByLabel("Your greeting").FillAsync("Good morning");
                await page.GetByLabel("happy").CheckAsync();
                await page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Say it" }).ClickAsync();
                await page.Locator(".hello-list").GetByText("Good morning").WaitForAsync();

                await ScreenChecks.AssertAsync(page);
            });
    }
}
