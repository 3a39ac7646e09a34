using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.RegularExpressions;
using CommunityKit.Packaging.Problems;
using CommunityKit.UI.Assets;

namespace CommunityKit.Host.Tests.Security;

/// <summary>What every answer has, who counts as whom, and how much one visitor may ask.</summary>
public sealed partial class FrontDoorTests
{
    [Fact]
    public async Task Every_kind_of_answer_carries_the_headers_that_protect_visitors()
    {
        await using var site = await SiteAsync();
        using var client = await site.OwnerAsync();
        foreach (var path in (string[])["_host", "_host/sign-in", "_host/nothing", "_host/api/tenants", "health/live", "health/nothing", "nowhere", "shop/hello", "shop/nothing", $"_m/{KitAssets.Id}/{KitAssets.Version}/ck.js", "_m/nothing"])
        {
            using var answer = await client.SendAsync(HttpMethod.Get, path);
            Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.Equal("same-origin", answer.Headers.GetValues("Referrer-Policy").Single());
            Assert.True(answer.Headers.Contains("Permissions-Policy"), path);
            Assert.True(answer.Headers.Contains("Cross-Origin-Opener-Policy"), path);
            Assert.False(answer.Headers.Contains("Server"), path);
            var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
            Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Pages_of_the_host_are_not_kept_cannot_be_framed_and_have_a_fresh_nonce()
    {
        await using var site = await SiteAsync();
        using var client = await site.OwnerAsync();
        var nonces = new HashSet<string>();
        for (var i = 0; i < 2; i++)
        {
            using var answer = await client.SendAsync(HttpMethod.Get, "_host/password");
            Assert.True(answer.Headers.CacheControl!.NoStore);
            Assert.Equal("DENY", answer.Headers.GetValues("X-Frame-Options").Single());
            var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
            Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
            nonces.Add(Nonce().Match(policy).Value);
        }

        Assert.Equal(2, nonces.Count);
    }

    [Fact]
    public async Task Answers_without_a_shop_are_pages_for_people_and_problems_for_programs()
    {
        await using var site = await SiteAsync();
        using var client = site.Client("zh-CN");
        var page = await client.GetAsync("nowhere");
        Assert.Equal("这个地址没有店铺", page.Heading);
        Assert.Equal("zh-CN", page.One("html").GetAttribute("lang"));
        Assert.False(page.Has("style"));

        using var request = new HttpRequestMessage(HttpMethod.Get, "nowhere");
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        using var plain = new HttpClient { BaseAddress = site.Address };
        using var answer = await plain.SendAsync(request);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(404, (int)answer.StatusCode);
    }

    [Fact]
    public async Task Health_says_live_and_ready_to_all_and_the_modules_only_to_this_machine()
    {
        await using var site = await SiteAsync();
        using var client = site.Client();
        Assert.Equal("live", (await client.GetJsonAsync<JsonElement>("health/live")).GetProperty("status").GetString());
        Assert.Equal("ready", (await client.GetJsonAsync<JsonElement>("health/ready")).GetProperty("status").GetString());
        var modules = await client.GetJsonAsync<JsonElement>("health/modules");
        var images = modules.GetProperty("images");
        Assert.Equal(images.GetProperty("engine").ValueKind == JsonValueKind.Null ? "degraded" : "rendering", images.GetProperty("state").GetString());
        var shop = modules.GetProperty("tenants")[0];
        Assert.Equal("awake", shop.GetProperty("state").GetString());
        Assert.Equal("acme.hello", shop.GetProperty("modules")[0].GetProperty("id").GetString());

        using var request = new HttpRequestMessage(HttpMethod.Get, "health/modules");
        request.Headers.Add("X-Forwarded-For", "203.0.113.9");
        using var answer = await client.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task The_control_interface_answers_nobody_without_the_secret_of_this_run()
    {
        await using var site = await SiteAsync();
        using var client = await site.OwnerAsync();
        foreach (var secret in (string?[])[null, "", new string('0', 64)])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "_host/api/tenants");
            request.Headers.Authorization = secret is null ? null : new AuthenticationHeaderValue("Bearer", secret);
            using var answer = await client.Http.SendAsync(request);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Whoever_asks_too_often_is_told_when_to_come_back_and_assets_health_and_the_operator_stay_free()
    {
        await using var site = await HostSite.StartAsync(settings: s => s with { RequestsPerMinute = 5 });
        using var client = site.Client();
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(404, (int)(await client.GetAsync("nowhere")).Status);
        }

        using var answer = await client.SendAsync(HttpMethod.Get, "nowhere");
        Assert.Equal(429, (int)answer.StatusCode);
        Assert.True(answer.Headers.RetryAfter!.Delta > TimeSpan.Zero);
        Assert.Contains("Too many requests", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(200, (int)(await client.SendAsync(HttpMethod.Get, "health/live")).StatusCode);
        Assert.Equal(404, (int)(await client.SendAsync(HttpMethod.Get, "_host/api/tenants")).StatusCode);
        Assert.Equal(200, (int)(await client.SendAsync(HttpMethod.Get, $"_m/{KitAssets.Id}/{KitAssets.Version}/ck.css")).StatusCode);
    }

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("127.0.0.0/8", true)]
    [InlineData("10.0.0.0/8", false)]
    [InlineData(null, false)]
    public async Task Only_a_proxy_that_is_named_in_the_settings_is_believed(string? proxy, bool isBelieved)
    {
        await using var site = await HostSite.StartAsync(settings: s => s with { TrustedProxies = proxy is null ? [] : [proxy] });
        using var client = site.Client();
        using var request = new HttpRequestMessage(HttpMethod.Get, "_host/sign-in");
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Headers.Add("X-Forwarded-For", "203.0.113.9");
        using var answer = await client.Http.SendAsync(request);
        Assert.Equal(isBelieved, answer.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task A_proxy_that_is_no_address_keeps_the_host_from_starting_and_is_named()
    {
        var problem = await Assert.ThrowsAsync<ProblemException>(() => HostSite.StartAsync(settings: s => s with { TrustedProxies = ["front-door"] }));
        Assert.Equal("CK1904", problem.Problems.Single().Code);
        Assert.Contains("front-door", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_owner_file_shows_nobody_what_is_in_it()
    {
        await using var site = await SiteAsync();
        using var client = await site.OwnerAsync();
        await File.WriteAllTextAsync(Path.Combine(site.Folder, "owner.json"), "{ \"PasswordHash\": \"half");
        var page = await client.GetAsync("_host");
        Assert.Equal(500, (int)page.Status);
        Assert.DoesNotContain("half", page.Document.Source.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(site.Folder, page.Document.Source.Text, StringComparison.Ordinal);
    }

    private static async Task<HostSite> SiteAsync()
    {
        var site = await HostSite.StartAsync();
        site.Add(Forged.Hello());
        await site.MakeShopAsync("shop", "/shop", "acme.hello");
        return site;
    }

    [GeneratedRegex("nonce-[^']+", RegexOptions.None, 1000)]
    private static partial Regex Nonce();
}
