using System.Runtime.CompilerServices;
using CommunityKit.Modularity.Tests.Building;
using CommunityKit.Modularity.Unloading;
using Microsoft.Extensions.Logging.Abstractions;

namespace CommunityKit.Modularity.Tests.Unloading;

/// <summary>
/// A module that was used is gone from memory after its last lease, for every way in which frameworks come to know its types. When one
/// of these fails after a runtime upgrade, a framework has a new cache: add it to the scrubber.
/// </summary>
public sealed class UnloadTests
{
    [Theory]
    [InlineData("GET", "/mvc?name=Ann", "Hello Ann")]
    [InlineData("POST", "/mvc", "saved Bob", "application/x-www-form-urlencoded", "Name=Bob&Times=2&Lines[0].Text=a")]
    [InlineData("POST", "/mvc", "field-validation-error", "application/x-www-form-urlencoded", "Name=&Times=9")]
    [InlineData("GET", "/mvc-json", "json")]
    [InlineData("GET", "/minimal", "plain")]
    [InlineData("GET", "/minimal-binding/7?page=3", "7 3")]
    [InlineData("POST", "/minimal-body", "Eve", "application/json", """{"name":"Eve"}""")]
    [InlineData("GET", "/json", "stj")]
    [InlineData("GET", "/annotations", "1 3")]
    [InlineData("GET", "/ef", "1")]
    public async Task A_module_that_was_used_is_unloaded(string method, string path, string expected, string? type = null, string? content = null)
    {
        using var fixture = new FixtureStore();
        fixture.AddUiModule();

        await UseAsync(fixture, method, path, expected, type, content);

        Assert.True(fixture.Watch.Collect(), $"after {method} {path}: {string.Join(", ", fixture.Watch.Pending)} still in memory");
        Assert.Equal(0, fixture.Images.Count);
        Assert.Equal(1, fixture.Watch.Unloaded);
    }

    [Fact]
    public async Task A_module_that_holds_on_to_the_process_stays_and_is_shown()
    {
        using var fixture = new FixtureStore();
        fixture.Add("acme.pin", FixtureStore.ModuleClass("public TheModule() { AppDomain.CurrentDomain.ProcessExit += OnExit; } void OnExit(object? s, EventArgs e) { }"));

        await MakeInstanceAsync(fixture, "acme.pin");

        Assert.False(fixture.Watch.Collect(attempts: 3));
        var pending = Assert.Single(fixture.Watch.Pending);
        Assert.Equal(("acme.pin", "1.0.0"), (pending.Name, pending.Version));
    }

    [Fact]
    public async Task A_living_module_keeps_what_frameworks_remember_of_it()
    {
        using var fixture = new FixtureStore();
        fixture.AddUiModule();
        fixture.Add("acme.other", FixtureStore.ModuleClass());
        await using var lease = fixture.Acquire(fixture.Store.Find("fixture.ui", "1.0.0")!);
        await using var host = new ShopHost(lease.Image.MainAssembly);
        Assert.Contains("Hello Ann", (await host.SendAsync("GET", "/mvc?name=Ann")).Body, StringComparison.Ordinal);

        await MakeInstanceAsync(fixture, "acme.other");
        Assert.True(fixture.Watch.Collect());

        Assert.Contains("Hello Ann", (await host.SendAsync("GET", "/mvc?name=Ann")).Body, StringComparison.Ordinal);
        Assert.Equal(1, fixture.Images.Count);
    }

    [Fact]
    public async Task Every_known_framework_cache_is_where_it_was()
    {
        using var fixture = new FixtureStore();
        fixture.AddUiModule();
        await UseAsync(fixture, "GET", "/mvc?name=Ann", "Ann", null, null);
        await UseAsync(fixture, "GET", "/ef", "1", null, null);
        // Loads the assemblies whose caches are known, so that each of them is looked for.
        _ = typeof(Microsoft.AspNetCore.Components.RouteView).Assembly;
        _ = typeof(Microsoft.AspNetCore.Http.HttpResults.RazorComponentResult).Assembly;
        var scrubber = new CacheScrubber(NullLogger.Instance);

        scrubber.Scrub(new DyingContexts([]));

        Assert.Empty(scrubber.Failed);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task UseAsync(FixtureStore fixture, string method, string path, string expected, string? type, string? content)
    {
        await using var lease = fixture.Acquire(fixture.Store.Find("fixture.ui", "1.0.0")!);
        await using var host = new ShopHost(lease.Image.MainAssembly);
        var (status, body) = await host.SendAsync(method, path, type, content);
        Assert.Equal(200, status);
        Assert.Contains(expected, body, StringComparison.Ordinal);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task MakeInstanceAsync(FixtureStore fixture, string id)
    {
        await using var lease = fixture.Acquire(fixture.Store.Find(id, "1.0.0")!);
        lease.Image.CreateModule();
    }
}
