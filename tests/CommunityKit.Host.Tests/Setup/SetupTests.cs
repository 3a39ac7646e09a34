using CommunityKit.Testing.Modules;

namespace CommunityKit.Host.Tests.Setup;

public sealed class SetupTests : IAsyncLifetime
{
    private HostSite _site = null!;

    public async Task InitializeAsync() => _site = await HostSite.StartAsync();

    public Task DisposeAsync() => _site.DisposeAsync().AsTask();

    [Fact]
    public async Task The_console_tells_where_to_set_up_until_there_is_an_owner()
    {
        Assert.Contains($"/_host/setup?token={_site.SetupToken}", _site.Console, StringComparison.Ordinal);
        (await _site.OwnerAsync()).Dispose();
        await _site.RestartAsync();
        Assert.Equal("", _site.Console);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?token=")]
    [InlineData("?token=0123456789abcdef0123456789abcdef")]
    [InlineData("?token=钥匙钥匙钥匙钥匙钥匙钥匙钥匙钥匙钥匙钥匙钥匙钥匙钥匙钥匙钥匙钥匙")]
    public async Task Without_the_token_of_this_start_nobody_sets_up_anything(string query)
    {
        using var client = _site.Client();
        var page = await client.GetAsync("_host/setup" + query);
        Assert.Equal(403, (int)page.Status);
        Assert.False(page.Has("input[type=password]"));
    }

    [Fact]
    public async Task The_token_is_asked_for_again_when_the_form_is_sent()
    {
        using var client = _site.Client();
        var page = await (await FormAsync(client)).SubmitAsync("main form", Entries() .With("Token", new string('0', 32)));
        Assert.Equal(403, (int)page.Status);
        Assert.True(File.Exists(Path.Combine(_site.Folder, "site.json")));
        Assert.False(File.Exists(Path.Combine(_site.Folder, "owner.json")));
    }

    [Fact]
    public async Task The_new_owner_is_signed_in_and_comes_to_the_first_shop()
    {
        using var client = _site.Client();
        var page = await (await FormAsync(client)).SubmitAsync("main form", Entries());
        Assert.Equal("/_host/new-shop", page.Address.AbsolutePath);
        Assert.Equal("Shop", page.Text(".ck-steps [aria-current=step]"));
        Assert.Equal("/_host/", (await client.GetAsync("_host/setup?token=" + _site.SetupToken)).Address.AbsolutePath.TrimEnd('/') + "/");
    }

    [Fact]
    public async Task Of_two_who_set_up_at_once_one_becomes_the_owner()
    {
        using var first = _site.Client();
        using var second = _site.Client();
        var forms = await Task.WhenAll(FormAsync(first), FormAsync(second));
        var pages = await Task.WhenAll(
            forms[0].SubmitAsync("main form", Entries().With("Email", "one@example.com")),
            forms[1].SubmitAsync("main form", Entries().With("Email", "two@example.com")));
        Assert.Equal(["/_host/new-shop", "/_host/sign-in"], pages.Select(p => p.Address.AbsolutePath).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("short 1", "fewer than 10")]
    [InlineData("password123!", "first that anybody would try")]
    [InlineData("P@ssw0rd2024", "first that anybody would try")]
    [InlineData("qwertyuiop12", "first that anybody would try")]
    [InlineData("1qaz2wsx3edc", "first that anybody would try")]
    [InlineData("abcabcabcabc", "first that anybody would try")]
    [InlineData("202611251234", "first that anybody would try")]
    [InlineData("woaini5201314", "first that anybody would try")]
    [InlineData("Owner-2026-!!", "first that anybody would try")]
    [InlineData("lin.mei2026!!", "your e-mail address")]
    [InlineData("x lin.mei@example.com", "your e-mail address")]
    public async Task A_password_that_is_easy_to_guess_is_refused_with_the_reason(string password, string reason)
    {
        using var client = _site.Client();
        var page = await (await FormAsync(client)).SubmitAsync(
            "main form", new Dictionary<string, string?> { ["Email"] = "lin.mei@example.com", ["Password"] = password, ["Again"] = password });
        Assert.Equal(422, (int)page.Status);
        Assert.Contains(reason, page.Text("#Password-error"), StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_site.Folder, "owner.json")));
    }

    [Fact]
    public async Task What_was_mistyped_is_said_beside_its_field_and_the_address_stays()
    {
        using var client = _site.Client();
        var page = await (await FormAsync(client)).SubmitAsync("main form", Entries().With("Again", "something else"));
        Assert.Contains("differ", page.Text("#Again-error"), StringComparison.Ordinal);
        Assert.Equal(HostSite.Email, page.One("#Email").GetAttribute("value"));
        Assert.DoesNotContain(HostSite.Password, page.Document.Source.Text, StringComparison.Ordinal);

        page = await page.SubmitAsync("main form", Entries().With("Email", "nobody"));
        Assert.Contains("name@example.com", page.Text("#Email-error"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task From_the_first_address_to_a_serving_shop_in_five_steps()
    {
        _site.Add(Forged.Hello());
        using var client = _site.Client();
        var page = await (await FormAsync(client)).SubmitAsync("main form", Entries());
        page = await page.SubmitAsync("main form", new Dictionary<string, string?> { ["Name"] = "Sprout", ["Id"] = "sprout", ["Language"] = "en", ["Prefix"] = "sprout" });
        Assert.Equal("/_host/shops/sprout/install", page.Address.AbsolutePath);
        Assert.Equal("Modules", page.Text(".ck-steps [aria-current=step]"));
        page = await page.SubmitAsync("main form:has([name=do])", new Dictionary<string, string?> { ["do"] = "install:acme.hello@1.0.0" });
        Assert.Equal("Check", page.Text(".ck-steps [aria-current=step]"));
        page = await HostSite.ResultAsync(client, await page.SubmitAsync("main form[method=post]"));
        Assert.Equal("Done", page.Heading);
        Assert.Equal("Done", page.Text(".ck-steps [aria-current=step]"));
        Assert.Equal("hello 1.0.0", await client.Http.GetStringAsync("sprout/hello"));
        Assert.Contains("Sprout", (await client.GetAsync("_host")).Texts("main th a"));
    }

    private static Dictionary<string, string?> Entries() => new()
    {
        ["Email"] = HostSite.Email,
        ["Password"] = HostSite.Password,
        ["Again"] = HostSite.Password,
    };

    private Task<HtmlPage> FormAsync(TestClient client) => client.GetAsync("_host/setup?token=" + _site.SetupToken);
}
