using System.Net;
using CommunityKit.Testing.Modules;

namespace CommunityKit.Accounts.Tests.OpenId;

/// <summary>Signing in by a provider, against a real one on this machine.</summary>
public sealed class OpenIdTests : IAsyncLifetime
{
    private const string With = "account/sign-in/with/test";
    private Shop _shop = null!;
    private TestProvider _provider = null!;

    public async Task InitializeAsync()
    {
        _shop = await Shop.OpenAsync(withAdmin: true);
        _provider = await TestProvider.StartAsync(_shop.Host.Clock);
        await RegisterAsync();
    }

    public async Task DisposeAsync()
    {
        await _provider.DisposeAsync();
        await _shop.DisposeAsync();
    }

    [Fact]
    public async Task Somebody_new_gets_an_account_and_comes_back_to_the_same_one()
    {
        using var ann = _shop.Host.Client(culture: "en");
        var page = await ann.GetAsync(With);
        Assert.Equal("Hello, Ann", page.Heading);
        _provider.Person["email"] = "moved@mail.example";
        _provider.Algorithm = "ES256";
        using var again = _shop.Host.Client(culture: "en");
        Assert.Equal("/account/profile", (await again.GetAsync(With + "?returnUrl=/account/profile")).Address.AbsolutePath);
        using var owner = _shop.Host.Client(TestUser.Owner, "en");
        var users = await owner.GetAsync("admin/community/users");
        Assert.Single(users.Texts("table tbody tr"));
        Assert.Contains("ann@mail.example", users.Text("table tbody"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cheat_lets_nobody_in()
    {
        var cheats = new Dictionary<string, Action>(StringComparer.Ordinal)
        {
            ["wrong nonce"] = () => _provider.Tamper = claims => claims["nonce"] = "other",
            ["wrong signature"] = () => _provider.SignsWithStrangersKey = true,
            ["no signature"] = () => _provider.Algorithm = "none",
            ["signed with the client's secret"] = () => _provider.Algorithm = "HS256",
            ["expired"] = () => _provider.Tamper = claims => claims["exp"] = (long)claims["iat"] - 121,
            ["made in the future"] = () => _provider.Tamper = claims => claims["iat"] = (long)claims["iat"] + 200,
            ["other issuer"] = () => _provider.Tamper = claims => claims["iss"] = "https://other.example",
            ["other audience"] = () => _provider.Tamper = claims => claims["aud"] = "other",
            ["several audiences"] = () => _provider.Tamper = claims => claims["aud"] = new[] { TestProvider.ClientId, "other" },
            ["nobody"] = () => _provider.Tamper = claims => claims.Remove("sub"),
            ["issuers mixed up"] = () => _provider.AnswerIssuer = _ => "https://other.example",
            ["issuer left out"] = () => _provider.AnswerIssuer = _ => null,
        };
        foreach (var (cheat, begin) in cheats)
        {
            _provider.Honest();
            begin();
            using var client = _shop.Host.Client(culture: "en");
            Assert.Equal((cheat, "The service could not be used"), (cheat, (await client.GetAsync(With)).Heading));
            Assert.False(await Shop.IsSignedInAsync(client), cheat);
        }

        using var owner = _shop.Host.Client(TestUser.Owner, "en");
        Assert.False((await owner.GetAsync("admin/community/users")).Has("table tbody tr"));
        _provider.Honest();
        using var ann = _shop.Host.Client(culture: "en");
        Assert.Equal("Hello, Ann", (await ann.GetAsync(With)).Heading);
    }

    [Fact]
    public async Task Clocks_may_differ_a_little()
    {
        _provider.Tamper = claims => (claims["exp"], claims["iat"]) = ((long)claims["iat"] - 60, (long)claims["iat"] - 100);
        using var client = _shop.Host.Client(culture: "en");
        Assert.Equal("Hello, Ann", (await client.GetAsync(With)).Heading);
    }

    [Fact]
    public async Task An_answer_serves_once_in_the_browser_that_began_and_in_time()
    {
        using var ann = _shop.Host.Client(culture: "en");
        using var begun = await ann.SendAsync(HttpMethod.Get, With);
        var cookie = begun.Headers.GetValues("Set-Cookie").First(c => c.StartsWith("ck-openid=", StringComparison.Ordinal)).Split(';')[0];
        using var stranger = _shop.Host.Client(culture: "en");
        using (await stranger.Http.GetAsync(begun.Headers.Location))
        {
            Assert.Equal("This sign-in has ended", (await stranger.GetAsync(Answer())).Heading);
        }

        Assert.Equal("Hello, Ann", (await ann.GetAsync(Answer())).Heading);
        using var replayed = new HttpRequestMessage(HttpMethod.Get, new Uri(Answer(), UriKind.Relative)) { Headers = { { "Cookie", cookie } } };
        using var thief = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = _shop.Host.Address };
        using var refused = await thief.SendAsync(replayed);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);

        using var late = _shop.Host.Client(culture: "en");
        using var slow = await late.SendAsync(HttpMethod.Get, With);
        using (await late.Http.GetAsync(slow.Headers.Location))
        {
            _shop.Host.Clock.Advance(TimeSpan.FromMinutes(10));
            Assert.Equal("This sign-in has ended", (await late.GetAsync(Answer())).Heading);
        }
    }

    [Fact]
    public async Task A_provider_that_changed_its_keys_is_believed_after_a_minute()
    {
        using var first = _shop.Host.Client(culture: "en");
        Assert.Equal("Hello, Ann", (await first.GetAsync(With)).Heading);
        _provider.KeyId = "k2";
        _shop.Host.Clock.Advance(TimeSpan.FromMinutes(1));
        using var second = _shop.Host.Client(culture: "en");
        Assert.Equal("Hello, Ann", (await second.GetAsync(With)).Heading);
    }

    [Fact]
    public async Task An_account_is_found_by_an_address_that_the_provider_vouches_for_and_by_no_other()
    {
        var email = await _shop.AddAsync("Bea");
        _provider.Person["email"] = email;
        _provider.Person["email_verified"] = false;
        using var stranger = _shop.Host.Client(culture: "en");
        Assert.Equal("No confirmed e-mail address", (await stranger.GetAsync(With)).Heading);

        _provider.Person["email_verified"] = "true";
        using var bea = _shop.Host.Client(culture: "en");
        Assert.Equal("Hello, Bea", (await bea.GetAsync(With)).Heading);
        await _shop.SignedInAsync(email);
    }

    [Fact]
    public async Task Who_registered_a_strangers_address_and_never_confirmed_it_is_out_when_the_owner_comes()
    {
        using var thief = _shop.Host.Client(culture: "en");
        await (await thief.GetAsync("account/register")).SubmitAsync(
            "main form", Shop.Fields(("Name", "Thief"), ("Email", "ann@mail.example"), ("Password", Shop.Password)));
        using var ann = _shop.Host.Client(culture: "en");
        Assert.StartsWith("Hello", (await ann.GetAsync(With)).Heading, StringComparison.Ordinal);
        var (_, door) = await _shop.SignInAsync("ann@mail.example");
        Assert.Contains("E-mail or password is wrong.", door.Text(".ck-errors"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_member_links_a_provider_enters_by_it_and_unlinks_it()
    {
        var email = await _shop.AddAsync("Bea");
        _provider.Person.Remove("email");
        var bea = await _shop.SignedInAsync(email);
        var between = await (await bea.GetAsync("account/security")).SubmitAsync("form[action$='/link']");
        var linked = await between.FollowAsync("main .ck-btn--primary");
        Assert.Contains("You can sign in by this service from now on.", linked.Text("main"), StringComparison.Ordinal);

        using var other = _shop.Host.Client(culture: "en");
        Assert.Equal("Hello, Bea", (await other.GetAsync(With)).Heading);
        var page = await (await bea.GetAsync("account/security")).SubmitAsync("form[action$='/unlink']");
        Assert.Contains("The service is unlinked.", page.Text("main"), StringComparison.Ordinal);
        using var gone = _shop.Host.Client(culture: "en");
        Assert.Equal("No confirmed e-mail address", (await gone.GetAsync(With)).Heading);
    }

    [Fact]
    public async Task A_new_password_by_mail_ends_the_links_that_somebody_else_may_have_made()
    {
        var email = await _shop.AddAsync("Bea");
        _provider.Person.Remove("email");
        var thief = await _shop.SignedInAsync(email);
        await (await (await thief.GetAsync("account/security")).SubmitAsync("form[action$='/link']")).FollowAsync("main .ck-btn--primary");

        using var bea = _shop.Host.Client(culture: "en");
        await (await bea.GetAsync("account/forgot-password")).SubmitAsync("main form", Shop.Fields(("Email", email)));
        await (await bea.GetAsync(await _shop.LinkAsync(email))).SubmitAsync("main form", Shop.Fields(("Password", "another plum blossom")));

        using var again = _shop.Host.Client(culture: "en");
        Assert.Equal("No confirmed e-mail address", (await again.GetAsync(With)).Heading);
    }

    [Fact]
    public async Task The_only_way_in_is_not_unlinked()
    {
        using var ann = _shop.Host.Client(culture: "en");
        await ann.GetAsync(With);
        var page = await (await ann.GetAsync("account/security")).SubmitAsync("form[action$='/unlink']");
        Assert.Contains("This is your only way in.", page.Text("main"), StringComparison.Ordinal);
        Assert.True(page.Has("form[action$='/unlink']"));
    }

    [Fact]
    public async Task The_second_step_is_asked_for_whatever_the_first_was()
    {
        var email = await _shop.AddAsync("Bea");
        await _shop.SetUpTwoFactorAsync(await _shop.SignedInAsync(email));
        _provider.Person["email"] = email;
        using var bea = _shop.Host.Client(culture: "en");
        var page = await bea.GetAsync(With);
        Assert.Equal("/account/sign-in/code", page.Address.AbsolutePath);
        Assert.False(await Shop.IsSignedInAsync(bea));
    }

    [Fact]
    public async Task The_secret_is_never_shown_and_kept_when_the_form_is_saved_again()
    {
        using var owner = _shop.Host.Client(TestUser.Owner, "en");
        var page = await (await owner.GetAsync("admin/community/sign-in-services")).FollowAsync("table tbody a");
        Assert.DoesNotContain("s+ecret", page.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
        page.One("form:has([name$='Issuer'])").Id = "edit";
        await page.SubmitAsync("#edit");
        using var ann = _shop.Host.Client(culture: "en");
        Assert.Equal("Hello, Ann", (await ann.GetAsync(With)).Heading);
    }

    /// <summary>The answer of the provider, as an address below the shop's root.</summary>
    private string Answer() => _provider.LastAnswer[_shop.Host.Address.ToString().Length..];

    private async Task RegisterAsync()
    {
        using var owner = _shop.Host.Client(TestUser.Owner, "en");
        var page = await owner.GetAsync("admin/community/sign-in-services/new");
        page.One("form:has([name$='Issuer'])").Id = "edit";
        string Named(string property) => page.One($"[name$='{property}']").GetAttribute("name")!;
        var fields = new Dictionary<string, string?>
        {
            [page.One("[name*='Label']").GetAttribute("name")!] = "Test",
            [Named("Key")] = "test",
            [Named("Issuer")] = _provider.Issuer,
            [Named("ClientId")] = TestProvider.ClientId,
            [Named("ClientSecret")] = TestProvider.ClientSecret,
        };
        var saved = await page.SubmitAsync("#edit", fields);
        Assert.False(saved.Has(".ck-errors"), saved.Document.Body!.TextContent);
    }
}
