using System.Collections.Concurrent;
using CommunityKit.Testing.Modules;
using CommunityKit.Tests.Support;

namespace CommunityKit.Tenancy.Tests.Changes;

/// <summary>A module is exchanged while visitors are inside; nobody notices but by what they see.</summary>
public sealed class SwapTests : IDisposable
{
    private readonly ForgeFolder _feed = new();

    public SwapTests()
    {
        _feed.Add(Hello("1.0.0", "one"));
        _feed.Add(Hello("2.0.0", "two"));
    }

    public void Dispose() => _feed.Dispose();

    [Fact]
    public async Task No_request_fails_and_none_mixes_two_versions_while_the_module_is_exchanged_ten_times()
    {
        await using var host = await _feed.StartAsync("acme.hello@1.0.0");
        using var stop = new CancellationTokenSource();
        var answers = new ConcurrentBag<string>();
        var visitors = Enumerable.Range(0, 6).Select(_ => Task.Run(async () =>
        {
            using var client = host.Client();
            while (!stop.IsCancellationRequested)
            {
                answers.Add(await client.Http.GetStringAsync("hello/twice", CancellationToken.None));
            }
        })).ToList();
        for (var i = 0; i < 10; i++)
        {
            await host.InstallAsync(i % 2 == 0 ? "acme.hello@2.0.0" : "acme.hello@1.0.0");
        }

        await stop.CancelAsync();
        await Task.WhenAll(visitors);
        Assert.Equal(["one one", "two two"], answers.Distinct().Order());
    }

    [Fact]
    public async Task A_request_that_is_inside_finishes_on_its_version_while_new_ones_get_the_next()
    {
        await using var host = await _feed.StartAsync("acme.hello@1.0.0");
        using var client = host.Client();
        var slow = client.Http.GetStringAsync("hello/wait");
        await client.Http.GetStringAsync("hello/entered");
        await host.InstallAsync("acme.hello@2.0.0");
        Assert.Equal("two two", await client.Http.GetStringAsync("hello/twice"));
        Assert.False(slow.IsCompleted);
        File.WriteAllText(Path.Combine(host.Folder, "go"), "");
        Assert.Equal("one", await slow);
        await host.RetiredAsync();
    }

    [Fact]
    public async Task Rolling_back_brings_the_version_before_and_disabling_takes_the_pages_away()
    {
        await using var host = await _feed.StartAsync("acme.hello@1.0.0");
        using var client = host.Client();
        await host.InstallAsync("acme.hello@2.0.0");
        Assert.Empty(await host.TryChangeAsync("Rollback"));
        Assert.Equal("one one", await client.Http.GetStringAsync("hello/twice"));
        Assert.Empty(await host.TryChangeAsync("Disable", "acme.hello"));
        Assert.Equal(404, (int)(await client.GetAsync("hello/twice")).Status);
        Assert.Equal("Disabled", Assert.Single(await host.ModulesAsync()).State);
        Assert.Empty(await host.TryChangeAsync("Enable", "acme.hello"));
        Assert.Equal("one one", await client.Http.GetStringAsync("hello/twice"));
    }

    [Fact]
    public async Task Retired_versions_leave_the_memory()
    {
        await using var host = await _feed.StartAsync("acme.hello@1.0.0");
        using var client = host.Client();
        for (var i = 0; i < 6; i++)
        {
            await client.Http.GetStringAsync("hello/twice");
            await host.InstallAsync(i % 2 == 0 ? "acme.hello@2.0.0" : "acme.hello@1.0.0");
        }

        await host.RetiredAsync();
        Assert.Equal(0, await host.CountRetiredImagesInMemoryAsync());
    }

    private static ForgedModule Hello(string version, string word) => new("acme.hello", version)
    {
        Configure = $$"""
            module.Services.AddScoped<Words>();
            module.Endpoints(routes =>
            {
                routes.MapGet("/hello/twice", async (Words words) => { var first = words.Say(); await Task.Yield(); return first + " " + words.Say(); });
                routes.MapGet("/hello/wait", [CommunityKit.UI.Pages.SkipProbe] async (Microsoft.AspNetCore.Hosting.IWebHostEnvironment here) =>
                {
                    Words.Entered.TrySetResult();
                    var go = System.IO.Path.Combine(here.ContentRootPath, "..", "..", "go");
                    while (!System.IO.File.Exists(go)) await Task.Delay(20);
                    return "{{word}}";
                });
                routes.MapGet("/hello/entered", [CommunityKit.UI.Pages.SkipProbe] async () => { await Words.Entered.Task; return ""; });
            });
            """,
        Types = $$"""
            public sealed class Words
            {
                public static readonly TaskCompletionSource Entered = new();
                public string Say() => "{{word}}";
            }
            """,
    };
}
