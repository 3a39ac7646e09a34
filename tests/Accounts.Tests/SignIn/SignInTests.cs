using System.Net;
using System.Text.RegularExpressions;
using CommunityKit.Testing.Modules;

namespace CommunityKit.Accounts.Tests.SignIn;

public sealed class SignInTests : IAsyncLifetime
{
    private Shop _shop = null!;

    public async Task InitializeAsync() => _shop = await Shop.OpenAsync();

    public async Task DisposeAsync() => await _shop.DisposeAsync();

    [Fact]
    public async Task Who_knows_the_password_gets_in_and_out()
    {
        var email = await _shop.AddAsync("Ann");
        var (client, page) = await _shop.SignInAsync(email);

        Assert.Equal("Hello, Ann", page.Heading);
        var cookie = client.Cookies.GetAllCookies().Single(c => c.Name.StartsWith("ck-user-", StringComparison.Ordinal));
        Assert.True(cookie.HttpOnly);

        var home = await (await client.GetAsync("account/sign-out")).SubmitAsync("main form");
        Assert.Equal("/", home.Address.AbsolutePath);
        Assert.False(await Shop.IsSignedInAsync(client));
    }

    [Theory]
    [InlineData("ANN")]
    [InlineData("ａnn")]
    public async Task An_address_is_the_same_in_capitals_and_in_full_width_letters(string local)
    {
        await _shop.RunStepAsync(new { step = "accounts.users", users = new[] { new { email = "ann@shop.example", name = "Ann", password = Shop.Password } } });
        var (_, page) = await _shop.SignInAsync(local + "@shop.example");
        Assert.Equal("Hello, Ann", page.Heading);
    }

    [Fact]
    public async Task After_signing_in_the_visitor_is_back_where_he_was()
    {
        var email = await _shop.AddAsync("Ann");
        var client = _shop.Host.Client(culture: "en");
        var page = await client.GetAsync("account/profile?x=1");
        Assert.Equal("Sign in", page.Heading);
        var profile = await page.SubmitAsync("main form", Shop.Fields(("Form.Email", email), ("Form.Password", Shop.Password)));
        Assert.Equal("/account/profile?x=1", profile.Address.PathAndQuery);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("/\t/evil.example")]
    [InlineData("javascript:alert(1)")]
    public async Task No_return_address_leads_out_of_the_shop(string address)
    {
        var email = await _shop.AddAsync("Ann");
        var (_, page) = await _shop.SignInAsync(email, returnUrl: address);
        Assert.Equal(_shop.Host.Address + "account", page.Address.ToString());
    }

    [Fact]
    public async Task Unknown_address_and_wrong_password_get_the_same_answer()
    {
        var email = await _shop.AddAsync("Ann");
        var (_, wrong) = await _shop.SignInAsync(email, "not the password");
        var (_, unknown) = await _shop.SignInAsync("nobody@shop.example", "not the password");

        Assert.Equal(wrong.Status, unknown.Status);
        Assert.Equal(wrong.Texts(".ck-errors"), unknown.Texts(".ck-errors"));
        Assert.Contains("E-mail or password is wrong.", wrong.Text(".ck-errors"), StringComparison.Ordinal);
        Assert.Equal(Normalised(wrong, email), Normalised(unknown, "nobody@shop.example"));
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_for_a_quarter_of_an_hour_and_only_who_knows_the_password_is_told()
    {
        var email = await _shop.AddAsync("Ann");
        for (var i = 0; i < 5; i++)
        {
            await _shop.SignInAsync(email, "not the password");
        }

        var (_, wrong) = await _shop.SignInAsync(email, "not the password");
        Assert.Contains("E-mail or password is wrong.", wrong.Text(".ck-errors"), StringComparison.Ordinal);
        var (_, right) = await _shop.SignInAsync(email);
        Assert.Contains("locked", right.Text(".ck-errors"), StringComparison.Ordinal);

        _shop.Host.Clock.Advance(TimeSpan.FromMinutes(14));
        var (early, _) = await _shop.SignInAsync(email);
        Assert.False(await Shop.IsSignedInAsync(early));
        _shop.Host.Clock.Advance(TimeSpan.FromMinutes(2));
        await _shop.SignedInAsync(email);
    }

    [Fact]
    public async Task A_success_between_failures_starts_the_count_again()
    {
        var email = await _shop.AddAsync("Ann");
        for (var round = 0; round < 2; round++)
        {
            for (var i = 0; i < 4; i++)
            {
                await _shop.SignInAsync(email, "not the password");
            }

            await _shop.SignedInAsync(email);
        }
    }

    [Fact]
    public async Task Eleven_attempts_at_once_on_one_address_are_too_many()
    {
        var email = await _shop.AddAsync("Ann");
        var pages = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => _shop.SignInAsync(email, "not the password")));
        Assert.Equal(6, pages.Count(p => p.Page.Status == HttpStatusCode.TooManyRequests));

        // Nobody learns from it whether the address has an account.
        var others = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => _shop.SignInAsync("nobody@shop.example", "not the password")));
        Assert.Equal(6, others.Count(p => p.Page.Status == HttpStatusCode.TooManyRequests));
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        var email = await _shop.AddAsync("Ann");
        using var client = _shop.Host.Client();
        using var content = new FormUrlEncodedContent(new Dictionary<string, string> { ["Form.Email"] = email, ["Form.Password"] = Shop.Password });
        using var response = await client.SendAsync(HttpMethod.Post, "account/sign-in", content);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.False(await Shop.IsSignedInAsync(client));
    }

    [Fact]
    public async Task A_visitor_asking_an_api_for_what_is_his_gets_401_and_no_redirect()
    {
        using var client = _shop.Host.Client();
        using var response = await client.SendAsync(HttpMethod.Get, "api/v1/account");
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task The_header_offers_the_way_in_and_then_ones_own_page()
    {
        var email = await _shop.AddAsync("Ann");
        using var client = _shop.Host.Client(culture: "en");
        var before = await client.GetAsync("no-such-page");
        Assert.Equal("Sign in", before.One(".ck-tools a").GetAttribute("aria-label"));
        await Shop.SignInAsync(client, email);
        var after = await client.GetAsync("account/profile");
        Assert.Equal("/account", after.One(".ck-tools a").GetAttribute("href"));
    }

    private static string Normalised(HtmlPage page, string email) =>
        Regex.Replace(page.One("main").InnerHtml, "value=\"CfDJ[^\"]*\"", "", RegexOptions.NonBacktracking).Replace(email, "", StringComparison.Ordinal);
}
