using System.Text;
using System.Text.Json.Nodes;
using CommunityKit.Packaging.Feeds;
using CommunityKit.Packaging.Packages;
using CommunityKit.Packaging.Problems;
using CommunityKit.Packaging.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace CommunityKit.Packaging.Tests.Feeds;

public sealed class HttpFeedTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly string _package;

    public HttpFeedTests()
    {
        Directory.CreateDirectory(_folder["incoming"]);
        _package = Sample.Package(_folder, _folder["feed"], Sample.Manifest() with
        {
            Dependencies = new Dictionary<string, string> { ["acme.orders"] = "[1.0,2.0)" },
        });
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_folder_becomes_a_feed_that_any_web_server_can_serve()
    {
        File.Move(_package, _folder["feed/你好 1.nupkg"]);
        var written = await FeedIndexWriter.WriteAsync(_folder["feed"]);
        await using var server = await FeedServer.StartAsync(_folder["feed"]);
        using var feed = new HttpFeed("web", server.Index);

        var listing = await feed.ListAsync("acme.hello", CancellationToken.None);
        var path = await feed.DownloadAsync(listing.Entries[0], _folder["incoming"], CancellationToken.None);

        Assert.Empty(written.Problems);
        Assert.Equal("[1.0,2.0)", listing.Entries[0].Manifest.Dependencies["acme.orders"]);
        using var package = ModulePackage.Open(path);
        Assert.Equal(listing.Entries[0].Sha256, package.Sha256);
        Assert.Equal("web", listing.Entries[0].Feed);
        Assert.Empty((await feed.ListAsync("acme.nothing", CancellationToken.None)).Entries);
    }

    [Fact]
    public async Task Equal_folders_make_equal_indexes()
    {
        await FeedIndexWriter.WriteAsync(_folder["feed"]);
        var first = File.ReadAllBytes(_folder["feed/index.json"]);
        File.SetLastWriteTimeUtc(_package, DateTime.UnixEpoch);
        await FeedIndexWriter.WriteAsync(_folder["feed"]);

        Assert.Equal(first, File.ReadAllBytes(_folder["feed/index.json"]));
    }

    [Fact]
    public async Task A_package_with_another_hash_is_not_kept()
    {
        await using var server = await StartAsync(entry => entry["sha256"] = new string('0', 64));

        await AssertDownloadRefusedAsync("CK1110", server);
    }

    [Fact]
    public async Task A_package_that_is_shorter_than_announced_is_not_kept()
    {
        await using var server = await StartAsync(entry => entry["size"] = (long)entry["size"]! + 1);

        await AssertDownloadRefusedAsync("CK1109", server);
    }

    [Fact]
    public async Task A_package_that_is_longer_than_announced_is_not_kept()
    {
        await using var server = await StartAsync(entry => entry["size"] = (long)entry["size"]! - 1);

        await AssertDownloadRefusedAsync("CK1108", server);
    }

    [Fact]
    public async Task A_connection_that_breaks_off_leaves_nothing()
    {
        await using var server = await StartAsync(handler: async context =>
        {
            if (!IsPackage(context))
                return false;

            context.Response.ContentLength = new FileInfo(_package).Length;
            await context.Response.Body.WriteAsync(File.ReadAllBytes(_package).AsMemory(0, 100), context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            context.Abort();
            return true;
        });

        // Whether the reset overtakes the answer's first bytes is up to the network.
        var exception = await DownloadAsync(server);
        Assert.Contains(exception.Problems[0].Code, (string[])["CK1103", "CK1109"]);
    }

    [Fact]
    public async Task A_server_that_falls_silent_is_given_up()
    {
        await using var server = await StartAsync(handler: SendAndWaitAsync);
        using var patient = new HttpFeed("web", server.Index);
        using var hasty = new HttpFeed("web", server.Index, new HttpFeedOptions { IdleTimeout = TimeSpan.FromMilliseconds(300) });
        var entry = (await patient.ListAsync(null, CancellationToken.None)).Entries[0];

        await Refused.WithAsync("CK1105", async () => await hasty.DownloadAsync(entry, _folder["incoming"], CancellationToken.None));

        Assert.Empty(Directory.GetFiles(_folder["incoming"]));
    }

    [Fact]
    public async Task A_server_that_never_answers_is_given_up()
    {
        await using var server = await StartAsync(handler: async context =>
        {
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
            return true;
        });
        using var feed = new HttpFeed("web", server.Index, new HttpFeedOptions { IdleTimeout = TimeSpan.FromMilliseconds(300) });

        await Refused.WithAsync("CK1105", async () => await feed.ListAsync(null, CancellationToken.None));
    }

    [Fact]
    public async Task A_cancelled_download_stops_at_once_and_leaves_nothing()
    {
        using var cancel = new CancellationTokenSource();
        await using var server = await StartAsync(handler: async context =>
        {
            if (IsPackage(context))
                await cancel.CancelAsync();
            return await SendAndWaitAsync(context);
        });
        using var feed = new HttpFeed("web", server.Index);
        var entry = (await feed.ListAsync(null, CancellationToken.None)).Entries[0];

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await feed.DownloadAsync(
            entry,
            _folder["incoming"],
            cancel.Token));

        Assert.Empty(Directory.GetFiles(_folder["incoming"]));
    }

    [Fact]
    public async Task A_redirect_within_the_origin_is_followed()
    {
        await using var server = await StartAsync(handler: context =>
        {
            var isMoved = context.Request.Path == "/feed/index.json";
            if (isMoved)
                context.Response.Redirect("/feed/v1/index.json");
            return Task.FromResult(isMoved);
        });
        using var feed = new HttpFeed("web", server.Index);

        Assert.Single((await feed.ListAsync(null, CancellationToken.None)).Entries);
    }

    [Fact]
    public async Task A_redirect_to_another_origin_is_refused_without_asking_there()
    {
        var asked = false;
        await using var elsewhere = await FeedServer.StartAsync(_folder["feed"], _ =>
        {
            asked = true;
            return Task.FromResult(false);
        });
        await using var server = await StartAsync(handler: context =>
        {
            context.Response.Redirect(new Uri(elsewhere.Address, "/feed/index.json?token=secret").ToString());
            return Task.FromResult(true);
        });
        using var feed = new HttpFeed("web", server.Index);

        var problem = await Refused.WithAsync("CK1106", async () => await feed.ListAsync(null, CancellationToken.None));

        Assert.False(asked);
        Assert.DoesNotContain("secret", problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redirect_in_a_circle_ends()
    {
        await using var server = await StartAsync(handler: context =>
        {
            context.Response.Redirect("/feed/index.json");
            return Task.FromResult(true);
        });
        using var feed = new HttpFeed("web", server.Index);

        await Refused.WithAsync("CK1107", async () => await feed.ListAsync(null, CancellationToken.None));
    }

    [Theory]
    [InlineData("http://example.com/index.json")]
    [InlineData("ftp://127.0.0.1/index.json")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://user:password@example.com/index.json")]
    [InlineData("index.json")]
    public void Only_https_and_loopback_are_feeds(string address)
    {
        var problem = Refused.With("CK1102", () => new HttpFeed("web", new Uri(address, UriKind.RelativeOrAbsolute)).Dispose());

        Assert.DoesNotContain("password", problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_of_the_server_is_told_with_its_number()
    {
        await using var server = await FeedServer.StartAsync(_folder["nothing"]);
        using var feed = new HttpFeed("web", server.Index);

        Assert.Equal(
            "404",
            (await Refused.WithAsync("CK1104", async () => await feed.ListAsync(null, CancellationToken.None))).Arguments["status"]);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_told()
    {
        var server = await FeedServer.StartAsync(_folder["feed"]);
        using var feed = new HttpFeed("web", server.Index);
        await server.DisposeAsync();

        await Refused.WithAsync("CK1103", async () => await feed.ListAsync(null, CancellationToken.None));
    }

    [Fact]
    public async Task An_endless_index_is_stopped_at_the_limit()
    {
        await using var server = await StartAsync(handler: async context =>
        {
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.Body.WriteAsync(new byte[100_000], context.RequestAborted);
            }

            return true;
        });
        using var feed = new HttpFeed("web", server.Index, new HttpFeedOptions { MaxIndexBytes = 1_000_000 });

        await Refused.WithAsync("CK1108", async () => await feed.ListAsync(null, CancellationToken.None));
    }

    [Theory]
    [InlineData("file", "../../evil.nupkg")]
    [InlineData("file", "https://example.com/evil.nupkg")]
    [InlineData("file", "/evil.nupkg")]
    [InlineData("file", "%2e%2e/evil.nupkg")]
    [InlineData("sha256", "ABC")]
    [InlineData("id", "acme.other")]
    [InlineData("version", "9.9.9")]
    public async Task A_bad_entry_is_left_out_and_reported(string field, string value)
    {
        await using var server = await StartAsync(entry => entry[field] = value);
        using var feed = new HttpFeed("web", server.Index);

        var listing = await feed.ListAsync(null, CancellationToken.None);

        Assert.Empty(listing.Entries);
        Assert.Equal("CK1101", Assert.Single(listing.Problems).Code);
    }

    [Fact]
    public async Task A_bad_manifest_in_one_entry_does_not_hide_the_others()
    {
        Sample.Package(_folder, _folder["feed"], Sample.Manifest("acme.second"));
        await using var server = await StartAsync(entry => entry["manifest"]!["contract"] = "nonsense");
        using var feed = new HttpFeed("web", server.Index);

        var listing = await feed.ListAsync(null, CancellationToken.None);

        Assert.Equal("acme.second", Assert.Single(listing.Entries).Manifest.Id);
        Assert.Equal("CK1013", Assert.Single(Assert.Single(listing.Problems).Details).Code);
    }

    [Fact]
    public async Task An_entry_larger_than_allowed_is_left_out()
    {
        await using var server = await StartAsync();
        using var feed = new HttpFeed("web", server.Index, new HttpFeedOptions { MaxPackageBytes = 10 });

        Assert.Empty((await feed.ListAsync(null, CancellationToken.None)).Entries);
    }

    private static bool IsPackage(HttpContext context) => context.Request.Path.Value!.EndsWith(".nupkg", StringComparison.Ordinal);

    private static async Task<bool> SendAndWaitAsync(HttpContext context)
    {
        if (!IsPackage(context))
            return false;

        await context.Response.Body.WriteAsync(new byte[100], context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
        await Task.Delay(Timeout.Infinite, context.RequestAborted);
        return true;
    }

    /// <summary>A server over the folder, whose index has its first entry changed.</summary>
    private async Task<FeedServer> StartAsync(Action<JsonNode>? change = null, Func<HttpContext, Task<bool>>? handler = null)
    {
        await FeedIndexWriter.WriteAsync(_folder["feed"]);
        var index = JsonNode.Parse(File.ReadAllBytes(_folder["feed/index.json"]))!;
        change?.Invoke(index["packages"]![0]!);
        await File.WriteAllTextAsync(_folder["feed/index.json"], index.ToJsonString(), new UTF8Encoding(false));
        return await FeedServer.StartAsync(_folder["feed"], handler);
    }

    private async Task AssertDownloadRefusedAsync(string code, FeedServer server) =>
        Assert.Equal(code, (await DownloadAsync(server)).Problems[0].Code);

    private async Task<ProblemException> DownloadAsync(FeedServer server)
    {
        using var feed = new HttpFeed("web", server.Index);
        var entry = (await feed.ListAsync(null, CancellationToken.None)).Entries[0];

        var exception = await Assert.ThrowsAsync<ProblemException>(
            async () => await feed.DownloadAsync(entry, _folder["incoming"], CancellationToken.None));

        Assert.Empty(Directory.GetFiles(_folder["incoming"]));
        return exception;
    }
}
