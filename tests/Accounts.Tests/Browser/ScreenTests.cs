using CommunityKit.Testing.Browser;
using Microsoft.Playwright;

namespace CommunityKit.Accounts.Tests.Browser;

/// <summary>Every screen in a real browser, by the rules for all screens.</summary>
public sealed class ScreenTests : IAsyncLifetime
{
    private static readonly ScreenRules Rules = new() { AllowedWords = ["Microsoft Authenticator", "Google Authenticator", "Aegis", "Ann", "Olive", "中文"] };
    private static readonly ScreenRules AdminRules = Rules with { Budget = ScreenBudget.Admin };
    private Shop _shop = null!;
    private string _member = "";
    private string _owner = "";

    public async Task InitializeAsync()
    {
        _shop = await Shop.OpenAsync(withAdmin: true);
        _member = await _shop.AddAsync("Ann");
        _owner = await _shop.AddAsync("Olive", "Owner");
    }

    public async Task DisposeAsync() => await _shop.DisposeAsync();

    [BrowserTheory]
    [InlineData("zh-CN", false)]
    [InlineData("en", true)]
    public Task Visitors_screens_keep_the_rules(string culture, bool dark) => BrowserHost.RunAsync(
        _shop.Host.Address,
        BrowserOptions.Phone with { Culture = culture, Dark = dark },
        async page =>
        {
            foreach (var path in new[] { "account/sign-in", "account/register", "account/forgot-password", "account/register/sent" })
            {
                await page.GotoAsync(path);
                await ScreenChecks.AssertAsync(page, Rules);
            }
        });

    [BrowserTheory]
    [InlineData("zh-CN", true)]
    [InlineData("en", false)]
    public Task Members_screens_keep_the_rules(string culture, bool dark) => BrowserHost.RunAsync(
        _shop.Host.Address,
        BrowserOptions.Phone with { Culture = culture, Dark = dark },
        async page =>
        {
            await SignInAsync(page, _member);
            var words = Rules with { AllowedWords = [.. Rules.AllowedWords, "Chrome", "Linux", "Android", _member] };
            foreach (var path in new[] { "account", "account/profile", "account/email", "account/password", "account/security", "account/privacy", "account/security/two-factor", "account/security/tokens/new", "account/sign-out" })
            {
                await page.GotoAsync(path);
                await ScreenChecks.AssertAsync(page, words);
            }

            await page.GotoAsync("account/security/two-factor");
            await page.FillAsync("#Password", Shop.Password);
            await page.ClickAsync("main form button[type=submit]");
            await page.WaitForSelectorAsync(".acc-qr");
            var key = (await page.InnerTextAsync("#acc-key")).Trim();
            await ScreenChecks.AssertAsync(page, words with { AllowedWords = [.. words.AllowedWords, key] });
        });

    [BrowserTheory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public Task The_matrix_of_roles_keeps_the_rules(string culture) => BrowserHost.RunAsync(
        _shop.Host.Address,
        BrowserOptions.Desktop with { Culture = culture },
        async page =>
        {
            await SignInAsync(page, _owner);
            foreach (var path in new[] { "admin/settings/roles", "admin/settings/roles?role=Manager", "admin/settings/roles/new" })
            {
                await page.GotoAsync(path);
                await ScreenChecks.AssertAsync(page, AdminRules);
            }
        });

    [BrowserFact]
    public Task Without_scripts_a_member_signs_in_sets_the_second_step_up_and_leaves() => BrowserHost.RunAsync(
        _shop.Host.Address,
        // The shop of this test has no home page to land on.
        BrowserOptions.Phone with { Culture = "en", JavaScript = false, Expected = ["status of 404"] },
        async page =>
        {
            await SignInAsync(page, _member);
            await page.GotoAsync("account/security/two-factor");
            await page.FillAsync("#Password", Shop.Password);
            await page.ClickAsync("main form button[type=submit]");
            var key = (await page.InnerTextAsync("#acc-key")).Replace(" ", "", StringComparison.Ordinal).Trim();
            await page.FillAsync("#Form_Code", _shop.Code(key));
            await page.ClickAsync("main form button[type=submit]");
            Assert.Equal(10, await page.Locator(".acc-codes code").CountAsync());
            await page.GotoAsync("account/sign-out");
            await page.ClickAsync("main form button[type=submit]");
            await page.GotoAsync("account/profile");
            Assert.Contains("/account/sign-in", page.Url, StringComparison.Ordinal);
        });

    private static async Task SignInAsync(IPage page, string email)
    {
        await page.GotoAsync("account/sign-in");
        await page.FillAsync("#Form_Email", email);
        await page.FillAsync("#Form_Password", Shop.Password);
        await page.ClickAsync("main form button[type=submit]");
        await Assertions.Expect(page).ToHaveURLAsync("/account");
    }
}
