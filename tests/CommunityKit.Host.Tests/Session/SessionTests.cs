using System.Net;
using CommunityKit.Testing.Modules;

namespace CommunityKit.Host.Tests.Session;

public sealed class SessionTests : IAsyncLifetime
{
    private HostSite _site = null!;

    public async Task InitializeAsync()
    {
        _site = await HostSite.StartAsync();
        (await _site.OwnerAsync()).Dispose();
    }

    public Task DisposeAsync() => _site.DisposeAsync().AsTask();

    [Theory]
    [InlineData("_host")]
    [InlineData("_host/new-shop")]
    [InlineData("_host/password")]
    [InlineData("_host/shops/any")]
    [InlineData("_host/shops/any/install")]
    [InlineData("_host/shops/any/plan?do=upgrade:*")]
    [InlineData("_host/shops/any/history")]
    [InlineData("_host/shops/any/delete")]
    [InlineData("_host/shops/any/data/acme.hello")]
    public async Task Whoever_is_not_signed_in_is_asked_to_and_then_led_where_he_wanted_to_go(string path)
    {
        using var client = _site.Client();
        var page = await client.GetAsync(path);
        Assert.Equal("/_host/sign-in", page.Address.AbsolutePath);
        page = await SignInAsync(page, HostSite.Email, HostSite.Password);
        Assert.Equal("/" + path.TrimEnd('/'), page.Address.PathAndQuery.TrimEnd('/'));
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example")]
    [InlineData("/account/owner-sign-in")]
    public async Task A_way_back_that_leads_elsewhere_is_not_taken(string target)
    {
        using var client = _site.Client();
        var page = await client.GetAsync("_host/sign-in?returnUrl=" + Uri.EscapeDataString(target));
        page = await SignInAsync(page, HostSite.Email, HostSite.Password);
        Assert.Equal("/_host", page.Address.AbsolutePath.TrimEnd('/'));
    }

    [Fact]
    public async Task A_wrong_address_and_a_wrong_password_are_refused_with_the_same_words()
    {
        using var client = _site.Client();
        var address = await SignInAsync(await client.GetAsync("_host/sign-in"), "other@example.com", HostSite.Password);
        var password = await SignInAsync(await client.GetAsync("_host/sign-in"), HostSite.Email, "wrong wrong wrong");
        Assert.Equal(422, (int)address.Status);
        Assert.Equal(address.Text(".ck-errors"), password.Text(".ck-errors"));
    }

    [Fact]
    public async Task After_five_wrong_passwords_even_the_right_one_waits_a_quarter_of_an_hour()
    {
        using var client = _site.Client();
        var page = await client.GetAsync("_host/sign-in");
        for (var i = 0; i < 5; i++)
        {
            page = await SignInAsync(page, HostSite.Email, "wrong wrong " + i);
        }

        Assert.Contains("15 minutes", page.Text(".ck-errors"), StringComparison.Ordinal);
        _site.Clock.Advance(TimeSpan.FromMinutes(14));
        Assert.Contains("15 minutes", (await SignInAsync(page, HostSite.Email, HostSite.Password)).Text(".ck-errors"), StringComparison.Ordinal);
        _site.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal("/_host", (await SignInAsync(page, HostSite.Email, HostSite.Password)).Address.AbsolutePath.TrimEnd('/'));
    }

    [Fact]
    public async Task Many_guesses_at_once_have_no_more_tries_than_one_after_the_other()
    {
        using var client = _site.Client();
        var page = await client.GetAsync("_host/sign-in");
        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => SignInAsync(page, HostSite.Email, "wrong wrong " + i)));
        Assert.True(answers.Count(a => a.Text(".ck-errors").Contains("is wrong", StringComparison.Ordinal)) <= 5);
        Assert.Contains("15 minutes", (await SignInAsync(page, HostSite.Email, HostSite.Password)).Text(".ck-errors"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_cookie_is_for_the_host_alone()
    {
        using var client = _site.Client();
        var page = await client.GetAsync("_host/sign-in");
        using var content = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["Email"] = HostSite.Email,
            ["Password"] = HostSite.Password,
            ["__form"] = page.One("[name=__form]").GetAttribute("value")!,
        });
        using var answer = await client.SendAsync(HttpMethod.Post, "_host/sign-in", content);
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("ck-host=", StringComparison.Ordinal)).ToLowerInvariant();
        Assert.Contains("path=/_host", cookie, StringComparison.Ordinal);
        Assert.Contains("httponly", cookie, StringComparison.Ordinal);
        Assert.Contains("samesite=strict", cookie, StringComparison.Ordinal);
        Assert.DoesNotContain("expires", cookie, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_lives_eight_hours_from_the_last_visit()
    {
        using var client = await _site.OwnerAsync();
        for (var i = 0; i < 3; i++)
        {
            _site.Clock.Advance(TimeSpan.FromHours(7));
            Assert.Equal("/_host", (await client.GetAsync("_host")).Address.AbsolutePath);
        }

        _site.Clock.Advance(TimeSpan.FromHours(8.5));
        Assert.Equal("/_host/sign-in", (await client.GetAsync("_host")).Address.AbsolutePath);
    }

    [Fact]
    public async Task Signing_out_ends_the_session()
    {
        using var client = await _site.OwnerAsync();
        var page = await (await client.GetAsync("_host")).SubmitAsync("form.host-signout");
        Assert.Equal("/_host/sign-in", page.Address.AbsolutePath);
        Assert.Equal("/_host/sign-in", (await client.GetAsync("_host")).Address.AbsolutePath);
    }

    [Fact]
    public async Task A_new_password_ends_all_other_sessions_and_keeps_this_one()
    {
        const string next = "four silver kites 88";
        using var here = await _site.OwnerAsync();
        using var there = await _site.OwnerAsync();
        var page = await here.GetAsync("_host/password");
        page = await page.SubmitAsync("main form", new Dictionary<string, string?> { ["Present"] = HostSite.Password, ["Password"] = next, ["Again"] = next });
        Assert.Contains("was changed", page.Text(".ck-notice--good"), StringComparison.Ordinal);
        Assert.Equal("/_host", (await here.GetAsync("_host")).Address.AbsolutePath);
        Assert.Equal("/_host/sign-in", (await there.GetAsync("_host")).Address.AbsolutePath);
        Assert.Equal(422, (int)(await SignInAsync(await there.GetAsync("_host/sign-in"), HostSite.Email, HostSite.Password)).Status);
        Assert.Equal("/_host", (await SignInAsync(await there.GetAsync("_host/sign-in"), HostSite.Email, next)).Address.AbsolutePath.TrimEnd('/'));
    }

    [Fact]
    public async Task The_present_password_is_asked_for_and_guessing_it_is_limited()
    {
        using var client = await _site.OwnerAsync();
        var page = await client.GetAsync("_host/password");
        for (var i = 0; i < 5; i++)
        {
            page = await page.SubmitAsync("main form", new Dictionary<string, string?> { ["Present"] = "wrong " + i, ["Password"] = "four silver kites 88", ["Again"] = "four silver kites 88" });
            Assert.Equal(422, (int)page.Status);
        }

        page = await page.SubmitAsync("main form", new Dictionary<string, string?> { ["Present"] = HostSite.Password, ["Password"] = "four silver kites 88", ["Again"] = "four silver kites 88" });
        Assert.Contains("15 minutes", page.Text("#Present-error"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        using var client = await _site.OwnerAsync();
        using var content = new FormUrlEncodedContent([]);
        using var answer = await client.SendAsync(HttpMethod.Post, "_host/sign-out", content);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("no longer valid", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("/_host", (await client.GetAsync("_host")).Address.AbsolutePath);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "https://evil.example")]
    public async Task A_form_that_another_site_sends_is_refused(string header, string value)
    {
        using var client = await _site.OwnerAsync();
        var token = (await client.GetAsync("_host")).One("form.host-signout [name=__form]").GetAttribute("value")!;
        using var request = new HttpRequestMessage(HttpMethod.Post, "_host/sign-out") { Content = new FormUrlEncodedContent([KeyValuePair.Create("__form", token)]) };
        request.Headers.Add(header, value);
        using var answer = await client.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Theory]
    [InlineData("empty")]
    [InlineData("iframe")]
    [InlineData("object")]
    public async Task A_script_or_frame_of_a_shop_cannot_read_these_pages(string destination)
    {
        using var client = await _site.OwnerAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "_host");
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        request.Headers.Add("Sec-Fetch-Dest", destination);
        using var answer = await client.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.DoesNotContain("__form", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static Task<HtmlPage> SignInAsync(HtmlPage page, string email, string password) =>
        page.SubmitAsync("main form", new Dictionary<string, string?> { ["Email"] = email, ["Password"] = password });
}
