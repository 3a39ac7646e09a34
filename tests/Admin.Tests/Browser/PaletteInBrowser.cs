using CommunityKit.Testing.Browser;
using CommunityKit.Testing.Modules;
using Microsoft.Playwright;

namespace CommunityKit.Admin.Tests.Browser;

public sealed class PaletteInBrowser(AdminHost admin) : IClassFixture<AdminHost>
{
    [BrowserFact]
    public Task By_keyboard_alone_one_goes_anywhere() =>
        BrowserHost.RunAsync(admin.Host.Address, BrowserOptions.Desktop with { Culture = "en", User = TestUser.Owner }, async page =>
        {
            await page.GotoAsync("admin/settings");
            await page.Keyboard.PressAsync("Control+k");
            await Assertions.Expect(page.Locator(".ck-palette input")).ToBeFocusedAsync();
            await Assertions.Expect(page.Locator(".ck-palette [role=option]").First).ToBeVisibleAsync();
            await page.Keyboard.TypeAsync("goods");
            await Assertions.Expect(page.Locator(".ck-palette [role=option]").First).ToContainTextAsync("Goods");
            await page.Keyboard.PressAsync("ArrowDown");
            await Assertions.Expect(page.Locator(".ck-palette [role=option]").Nth(1)).ToHaveAttributeAsync("aria-selected", "true");
            await page.Keyboard.PressAsync("ArrowUp");
            await page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(page).ToHaveURLAsync("/admin/catalog/goods");
            await page.Keyboard.PressAsync("Control+k");
            await page.Keyboard.PressAsync("Escape");
            await Assertions.Expect(page.Locator(".ck-palette")).ToBeHiddenAsync();
        });

    [BrowserFact]
    public Task On_a_phone_it_opens_by_touch() =>
        BrowserHost.RunAsync(admin.Host.Address, BrowserOptions.Phone with { User = TestUser.Owner }, async page =>
        {
            await page.GotoAsync("admin");
            await page.ClickAsync("[data-ck-palette]");
            await page.FillAsync(".ck-palette input", "设置");
            await Assertions.Expect(page.Locator(".ck-palette [role=option]").First).ToContainTextAsync("设置");
            await page.Locator(".ck-palette [role=option]").First.ClickAsync();
            await Assertions.Expect(page).ToHaveURLAsync("/admin/settings");
        });
}
