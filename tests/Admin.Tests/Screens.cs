using CommunityKit.Testing.Browser;
using CommunityKit.Testing.Modules;

namespace CommunityKit.Admin.Tests;

/// <summary>The rules for every screen, on every page of the admin.</summary>
public sealed class Screens(AdminHost admin) : IClassFixture<AdminHost>
{
    private static readonly ScreenRules Rules = new() { Budget = ScreenBudget.Admin, AllowedWords = ["Ctrl", "CSV", "JSON", "SMTP", "中文（中国）"] };

    private static readonly string[] Pages =
    [
        "admin", "admin/catalog/goods", "admin/catalog/goods?q=zzz", "admin/content/empty", "admin/catalog/goods/new", "admin/catalog/goods/g002",
        "admin/settings", "admin/settings?q=a", "admin/settings/shop", "admin/settings/mail", "admin/settings/import", "admin/settings/activity",
        "admin/find", "admin/find?q=a",
    ];

    public static TheoryData<string> AllPages => [.. Pages];

    [BrowserTheory, MemberData(nameof(AllPages))]
    public Task Every_screen_follows_the_rules_on_a_phone_in_English_and_dark(string path) =>
        CheckAsync(path, BrowserOptions.Phone with { Culture = "en", Dark = true });

    [BrowserTheory, MemberData(nameof(AllPages))]
    public Task Every_screen_follows_the_rules_on_a_desktop_in_Chinese(string path) => CheckAsync(path, BrowserOptions.Desktop);

    private Task CheckAsync(string path, BrowserOptions options) => BrowserHost.RunAsync(
        admin.Host.Address,
        options with { User = TestUser.Owner with { Name = options.Culture == "en" ? "Lin" : "林店长" } },
        async page =>
        {
            await page.GotoAsync(path);
            await ScreenChecks.AssertAsync(page, Rules);
        });
}
