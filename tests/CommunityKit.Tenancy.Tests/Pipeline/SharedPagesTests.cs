using System.Net;
using System.Text.RegularExpressions;
using CommunityKit.Testing.Modules;
using CommunityKit.Tests.Support;

namespace CommunityKit.Tenancy.Tests.Pipeline;

/// <summary>A guest may be given the page that another guest saw a moment ago; nobody is ever given what is somebody else's.</summary>
public sealed partial class SharedPagesTests : IDisposable
{
    private readonly ForgeFolder _feed = new();

    public void Dispose() => _feed.Dispose();

    [Fact]
    public async Task Guests_share_a_page_until_its_data_changes_or_its_time_is_over()
    {
        await using var host = await StartAsync();
        using var first = host.Client();
        using var second = host.Client();

        Assert.Equal("1", await MadeAsync(first, "page/a"));
        Assert.Equal("1", await MadeAsync(second, "page/a"));
        await first.Http.GetStringAsync("touch/other");
        Assert.Equal("1", await MadeAsync(second, "page/a"));
        await first.Http.GetStringAsync("touch/goods");
        Assert.Equal("2", await MadeAsync(second, "page/a"));
        host.Clock.Advance(TimeSpan.FromSeconds(11));
        Assert.Equal("3", await MadeAsync(first, "page/a"));
    }

    [Fact]
    public async Task Another_address_language_or_query_is_another_page()
    {
        await using var host = await StartAsync();
        using var english = host.Client(culture: "en");
        using var chinese = host.Client(culture: "zh-CN");

        Assert.Equal(["1", "2", "3"], [await MadeAsync(english, "page/a"), await MadeAsync(chinese, "page/a"), await MadeAsync(english, "page/a?a=1")]);
        Assert.Equal("1", await MadeAsync(english, "page/a"));
    }

    [Fact]
    public async Task Whoever_is_signed_in_or_carries_a_cookie_gets_a_page_of_their_own()
    {
        await using var host = await StartAsync();
        using var guest = host.Client();
        using var member = host.Client(new TestUser("Ann"));
        using var shopper = host.Client();
        shopper.Cookies.Add(shopper.Http.BaseAddress!, new Cookie("cart", "1"));

        Assert.Equal(["1", "2", "3", "1"], [await MadeAsync(guest, "page/a"), await MadeAsync(member, "page/a"), await MadeAsync(shopper, "page/a"), await MadeAsync(guest, "page/a")]);
    }

    [Fact]
    public async Task A_page_that_sets_a_cookie_refuses_or_fails_is_not_passed_on()
    {
        await using var host = await StartAsync();
        using var guest = host.Client();

        foreach (var way in new[] { "cookie", "refuse", "missing" })
        {
            using var other = host.Client();
            var once = await MadeAsync(guest, "page/a?way=" + way);
            Assert.NotEqual(once, await MadeAsync(other, "page/a?way=" + way));
        }
    }

    [Fact]
    public async Task A_shared_page_ends_with_the_offer_that_it_shows()
    {
        await using var host = await StartAsync();
        using var guest = host.Client();

        Assert.Equal("1", await MadeAsync(guest, "page/a?way=offer"));
        host.Clock.Advance(TimeSpan.FromSeconds(3));

        Assert.Equal("2", await MadeAsync(guest, "page/a?way=offer"));
    }

    [Fact]
    public async Task Everybody_has_a_nonce_of_their_own_and_it_fits_the_policy()
    {
        await using var host = await StartAsync();
        using var guest = host.Client();
        var nonces = new List<string>();
        for (var i = 0; i < 3; i++)
        {
            using var response = await guest.Http.GetAsync("page/a");
            var html = await response.Content.ReadAsStringAsync();
            var nonce = Nonce().Match(html).Groups["nonce"].Value;
            Assert.Contains($"'nonce-{nonce}'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
            nonces.Add(nonce);
        }

        Assert.Equal(3, nonces.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task A_form_on_a_shared_page_works_for_each_guest_with_their_own_token_only()
    {
        await using var host = await StartAsync();
        using var first = host.Client();
        using var second = host.Client();
        var tokens = new List<string>();
        foreach (var guest in new[] { first, second })
        {
            tokens.Add(Token().Match(await guest.Http.GetStringAsync("page/a?way=form")).Groups["token"].Value);
        }

        Assert.NotEqual(tokens[0], tokens[1]);
        Assert.Equal(HttpStatusCode.OK, await PostAsync(second, tokens[1]));
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(second, tokens[0]));
    }

    private Task<ModuleTestHost> StartAsync()
    {
        _feed.Add(new ForgedModule("acme.pages", "1.0.0")
        {
            Configure = """
                module.Endpoints(r =>
                {
                    r.MapGet("/page/{name}", (HttpContext http, CancellationToken ct) => Pages.Show(http)).WithMetadata(new CommunityKit.UI.Caching.SharedPageAttribute("goods"));
                    r.MapGet("/touch/{tag}", (string tag, CommunityKit.UI.Caching.ISharedPages pages) => { pages.Touch(tag); return "ok"; });
                    r.MapPost("/post", ([Microsoft.AspNetCore.Mvc.FromForm] string text) => text);
                });
                """,
            Types = """
                public static class Pages
                {
                    private static int s_made;
                    public static IResult Show(HttpContext http)
                    {
                        var token = "";
                        switch (http.Request.Query["way"].ToString())
                        {
                            case "cookie": http.Response.Cookies.Append("seen", "1"); break;
                            case "refuse": CommunityKit.UI.Caching.PageSharing.Of(http)?.Refuse(); break;
                            case "offer": CommunityKit.UI.Caching.PageSharing.Of(http)?.Until(http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow().AddSeconds(2)); break;
                            case "form": token = http.RequestServices.GetRequiredService<Microsoft.AspNetCore.Antiforgery.IAntiforgery>().GetAndStoreTokens(http).RequestToken; break;
                        }

                        return Results.Content(
                            $"<!doctype html><p>made {Interlocked.Increment(ref s_made)} nonce=\"{CommunityKit.UI.Csp.CspNonce.Get(http)}\" token=\"{token}\"</p>",
                            "text/html; charset=utf-8",
                            statusCode: http.Request.Query["way"] == "missing" ? 404 : 200);
                    }
                }
                """,
        });
        return _feed.StartAsync("acme.pages");
    }

    private static async Task<string> MadeAsync(TestClient client, string path)
    {
        using var response = await client.Http.GetAsync(path);
        return Made().Match(await response.Content.ReadAsStringAsync()).Groups["number"].Value;
    }

    private static async Task<HttpStatusCode> PostAsync(TestClient client, string token)
    {
        using var content = new FormUrlEncodedContent([new("text", "a"), new("__form", token)]);
        using var response = await client.Http.PostAsync("post", content);
        return response.StatusCode;
    }

    [GeneratedRegex("made (?<number>\\d+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Made();

    [GeneratedRegex("nonce=\"(?<nonce>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Nonce();

    [GeneratedRegex("token=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();
}
