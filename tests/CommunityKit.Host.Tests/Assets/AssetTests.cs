using System.Net;
using System.Net.Sockets;
using System.Text;
using CommunityKit.Tenancy.Changes;
using CommunityKit.UI.Assets;

namespace CommunityKit.Host.Tests.Assets;

/// <summary>Files of modules and of the kit under /_m.</summary>
public sealed class AssetTests(AssetTests.Site site) : IClassFixture<AssetTests.Site>
{
    private const string Sheet = "_m/acme.hello/1.0.0/hello.css";
    private static readonly string Kit = $"_m/{KitAssets.Id}/{KitAssets.Version}/ck.css";

    [Fact]
    public async Task A_file_of_a_module_may_be_kept_for_ever()
    {
        using var answer = await GetAsync(Sheet);
        Assert.Equal("a { color: red }", await answer.Content.ReadAsStringAsync());
        Assert.Equal("text/css", answer.Content.Headers.ContentType!.MediaType);
        Assert.True(answer.Headers.CacheControl!.Public);
        Assert.Equal(TimeSpan.FromDays(365), answer.Headers.CacheControl.MaxAge);
        Assert.Contains("immutable", answer.Headers.CacheControl.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_version_before_stays_reachable_after_a_swap()
    {
        using var answer = await GetAsync(Sheet.Replace("1.0.0", "2.0.0", StringComparison.Ordinal));
        Assert.Equal("a { color: blue }", await answer.Content.ReadAsStringAsync());
        using var old = await GetAsync(Sheet);
        Assert.Equal("a { color: red }", await old.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Each_encoding_has_a_tag_of_its_own_and_a_cache_is_told()
    {
        var tags = new HashSet<string>();
        foreach (var (accepts, encoding) in new[] { ("br, gzip", "br"), ("gzip", "gzip"), ("identity", null), ("br;q=0, gzip;q=0.5", "gzip"), ("BR", "br"), ("libra", null) })
        {
            using var answer = await GetAsync(Kit, ("Accept-Encoding", accepts));
            Assert.Equal(encoding, answer.Content.Headers.ContentEncoding.SingleOrDefault());
            Assert.Contains("Accept-Encoding", answer.Headers.Vary);
            tags.Add(answer.Headers.ETag!.Tag);
        }

        Assert.Equal(3, tags.Count);
    }

    [Fact]
    public async Task Packed_files_of_a_module_are_sent_as_they_lie_in_the_package()
    {
        using var answer = await GetAsync("_m/acme.hello/2.0.0/hello.css", ("Accept-Encoding", "br"));
        Assert.Equal("br", answer.Content.Headers.ContentEncoding.Single());
        Assert.Equal("packed", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Who_has_the_file_gets_304_without_it()
    {
        using var first = await GetAsync(Sheet);
        using var again = await GetAsync(Sheet, ("If-None-Match", first.Headers.ETag!.Tag));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Empty(await again.Content.ReadAsByteArrayAsync());
        using var other = await GetAsync(Sheet, ("If-None-Match", "\"0000\""));
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Fact]
    public async Task HEAD_tells_the_length_and_sends_nothing()
    {
        using var client = site.Host.Client();
        using var answer = await client.SendAsync(HttpMethod.Head, Sheet);
        Assert.Equal(16, answer.Content.Headers.ContentLength);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
        using var post = await client.SendAsync(HttpMethod.Post, Sheet);
        Assert.Equal(HttpStatusCode.NotFound, post.StatusCode);
    }

    [Theory]
    [InlineData("/_m/acme.hello/1.0.0/../module.json")]
    [InlineData("/_m/acme.hello/1.0.0/%2e%2e/module.json")]
    [InlineData("/_m/acme.hello/1.0.0/..%2fmodule.json")]
    [InlineData("/_m/acme.hello/1.0.0/..%5cmodule.json")]
    [InlineData("/_m/acme.hello/1.0.0//etc/passwd")]
    [InlineData("/_m/acme.hello/1.0.0/%2fetc%2fpasswd")]
    [InlineData("/_m/acme.hello/..%2f..%2f..%2fowner/site.json")]
    [InlineData("/_m/..%2f..%2fstore/acme.hello/module.json")]
    [InlineData("/_m/acme.hello/1.0.0/")]
    [InlineData("/_m/acme.hello/1.0.0/nothing.css")]
    [InlineData("/_m/acme.hello/9.9.9/hello.css")]
    [InlineData("/_m/communitykit.ui/0/ck.css")]
    [InlineData("/_m/communitykit.ui/%00/ck.css")]
    [InlineData("/_m/")]
    public async Task Nothing_but_published_files_can_be_reached(string path)
    {
        var answer = await RawAsync(path);
        Assert.Contains(answer.Split(' ')[1], new[] { "404", "400" });
        Assert.DoesNotContain("builtAgainst", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("root:", answer, StringComparison.Ordinal);
    }

    private async Task<HttpResponseMessage> GetAsync(string path, params (string Name, string Value)[] headers)
    {
        using var client = site.Host.Client();
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await client.Http.SendAsync(request);
    }

    /// <summary>Sends a path as it is: an HTTP client would tidy it up.</summary>
    private async Task<string> RawAsync(string path)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(site.Host.Address.Host, site.Host.Address.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"));
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync();
    }

    public sealed class Site : IAsyncLifetime
    {
        public HostSite Host { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            Host = await HostSite.StartAsync();
            Host.Add(Forged.Hello() with { Files = new Dictionary<string, string> { ["wwwroot/hello.css"] = "a { color: red }" } });
            Host.Add(Forged.Hello("2.0.0") with
            {
                Files = new Dictionary<string, string> { ["wwwroot/hello.css"] = "a { color: blue }", ["wwwroot/hello.css.br"] = "packed" },
            });
            await Host.MakeShopAsync("shop", "", "acme.hello@1.0.0");
            await Host.ChangeAsync("shop", ChangeKind.Upgrade);
        }

        public Task DisposeAsync() => Host.DisposeAsync().AsTask();
    }
}
