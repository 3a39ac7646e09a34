using CommunityKit.Modularity.Compatibility;
using CommunityKit.Modularity.Loading;
using CommunityKit.Modularity.Store;
using CommunityKit.Modularity.Tests.Building;
using CommunityKit.Packaging.Manifest;
using CommunityKit.Modularity.Unloading;
using CommunityKit.Packaging.Problems;
using Microsoft.Extensions.Logging.Abstractions;

namespace CommunityKit.Modularity.Tests.Loading;

public sealed class ImageCacheTests : IDisposable
{
    private readonly FixtureStore _fixture = new();

    [Fact]
    public async Task Tenants_with_equal_closures_share_one_image()
    {
        var module = _fixture.Add("acme.hello", FixtureStore.ModuleClass());
        var leases = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => _fixture.Acquire(module))));

        Assert.Single(leases.Select(lease => lease.Image).Distinct());
        Assert.Equal(1, _fixture.Images.Count);
        await Task.WhenAll(leases.Select(lease => lease.DisposeAsync().AsTask()));
        Assert.Equal(0, _fixture.Images.Count);
    }

    [Fact]
    public async Task Acquiring_and_releasing_from_many_threads_never_hands_out_a_closed_image()
    {
        var module = _fixture.Add("acme.hello", FixtureStore.ModuleClass());
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            for (var round = 0; round < 25; round++)
            {
                await using var lease = _fixture.Acquire(module);
                Assert.NotNull(lease.Image.CreateModule());
            }
        })));

        Assert.Equal(0, _fixture.Images.Count);
        Assert.True(_fixture.Watch.Collect(), string.Join(", ", _fixture.Watch.Pending));
    }

    [Fact]
    public async Task A_released_image_refuses_to_be_used()
    {
        var lease = _fixture.Acquire(_fixture.Add("acme.hello", FixtureStore.ModuleClass()));
        var image = lease.Image;
        await lease.DisposeAsync();
        await lease.DisposeAsync();

        Assert.Throws<ObjectDisposedException>(() => lease.Image);
        Assert.Throws<ObjectDisposedException>(() => image.MainAssembly);
        Assert.Throws<ObjectDisposedException>(image.CreateModule);
    }

    [Fact]
    public async Task What_was_kept_with_an_image_is_made_once_and_disposed_last_made_first()
    {
        var log = new List<string>();
        var module = _fixture.Add("acme.hello", FixtureStore.ModuleClass());
        var first = _fixture.Acquire(module);
        var second = _fixture.Acquire(module);

        var a = first.Image.GetOrAdd("a", () => new Tracked("a", log));
        Assert.Same(a, second.Image.GetOrAdd("a", () => new Tracked("again", log)));
        Assert.Throws<InvalidOperationException>(() => first.Image.GetOrAdd<Tracked>("b", () => throw new InvalidOperationException("not yet")));
        second.Image.GetOrAdd("b", () => new Tracked("b", log));
        await first.DisposeAsync();
        Assert.Empty(log);
        await second.DisposeAsync();

        Assert.Equal(["b", "a"], log);
    }

    [Fact]
    public async Task What_cannot_be_disposed_does_not_keep_the_image_loaded()
    {
        var log = new List<string>();
        var lease = _fixture.Acquire(_fixture.Add("acme.hello", FixtureStore.ModuleClass()));
        lease.Image.GetOrAdd("a", () => new Tracked("a", log));
        lease.Image.GetOrAdd("b", () => new Stubborn());

        await Assert.ThrowsAsync<AggregateException>(() => lease.DisposeAsync().AsTask());

        Assert.Equal(["a"], log);
        Assert.Equal(0, _fixture.Images.Count);
        _fixture.Store.Remove("acme.hello", "1.0.0");
    }

    [Fact]
    public void A_package_that_the_runtime_cannot_resolve_is_a_problem_with_a_reason()
    {
        var main = Compiler.Compile("Acme.Hello", FixtureStore.ModuleClass());
        var module = _fixture.Add(
            Manifests.Of("acme.hello", "Acme.Hello.dll"), ("Acme.Hello.dll", main), ("Acme.Hello.deps.json", "{ not json"u8.ToArray()));

        Assert.Equal("CK1481", Assert.Single(Assert.Throws<ProblemException>(() => _fixture.Acquire(module)).Problems).Code);
        _fixture.Store.Remove("acme.hello", "1.0.0");
    }

    [Fact]
    public async Task A_module_that_was_found_to_fit_this_host_is_not_checked_again()
    {
        var module = _fixture.Add("acme.hello", FixtureStore.ModuleClass());
        await (await AcquireOnceAsync()).DisposeAsync();
        var verdict = Assert.Single(Directory.GetFiles(Path.Combine(_fixture.Store.Root, ".checked"), "*", SearchOption.AllDirectories));
        var written = File.GetLastWriteTimeUtc(verdict);

        await (await AcquireOnceAsync()).DisposeAsync();
        Assert.Equal(written, File.GetLastWriteTimeUtc(verdict));

        // Another host must judge for itself, and the old verdicts go.
        using var watch = new UnloadWatch(TimeProvider.System, NullLogger<UnloadWatch>.Instance);
        var other = new HostSurface(
            HostSurface.Current.Shared, HostSurface.Current.Contract with { Framework = "net10.1" });
        await new ImageCache(_fixture.Store, other, watch).Acquire(new ModuleClosure(module, [])).DisposeAsync();
        Assert.False(File.Exists(verdict));

        Task<ModuleImageLease> AcquireOnceAsync() => Task.Run(() => _fixture.Acquire(module));
    }

    [Fact]
    public async Task A_failed_load_leaves_nothing_and_can_be_tried_again()
    {
        var module = _fixture.Add("acme.empty", "public class NoModule { }");

        Assert.Equal("CK1322", Assert.Single(Assert.Throws<ProblemException>(() => _fixture.Acquire(module)).Problems).Code);
        Assert.Equal("CK1322", Assert.Single(Assert.Throws<ProblemException>(() => _fixture.Acquire(module)).Problems).Code);

        Assert.Equal(0, _fixture.Images.Count);
        _fixture.Store.Remove("acme.empty", "1.0.0");
        Assert.Null(_fixture.Store.Find("acme.empty", "1.0.0"));
        await using var lease = _fixture.Acquire(_fixture.Add("acme.empty", FixtureStore.ModuleClass()));
        Assert.NotNull(lease.Image.CreateModule());
    }

    [Fact]
    public async Task A_throwing_constructor_is_named()
    {
        await using var lease = _fixture.Acquire(_fixture.Add("acme.throws", FixtureStore.ModuleClass("public TheModule() => throw new System.InvalidOperationException(\"no key\");")));

        var problem = Assert.Single(Assert.Throws<ProblemException>(lease.Image.CreateModule).Problems);

        Assert.Equal(("CK1482", "TheModule", "no key"), (problem.Code, problem.Arguments["class"], problem.Arguments["reason"]));
    }

    [Fact]
    public async Task A_theme_is_made_as_a_theme_and_not_as_a_module()
    {
        var manifest = Manifests.Of("acme.look", "Acme.Look.dll") with { Kind = PackageKind.Theme };
        var main = Compiler.Compile("Acme.Look", "using CommunityKit.Modules; public class Look : ITheme { public void Configure(ThemeBuilder theme) { } }");
        await using var lease = _fixture.Acquire(_fixture.Add(manifest, ("Acme.Look.dll", main)));

        Assert.NotNull(lease.Image.CreateTheme());
        Assert.Equal("CK1483", Assert.Single(Assert.Throws<ProblemException>(lease.Image.CreateModule).Problems).Code);
    }

    [Fact]
    public void A_changed_file_is_not_loaded()
    {
        var module = _fixture.Add("acme.hello", FixtureStore.ModuleClass());
        File.SetAttributes(module.EntryPath, FileAttributes.Normal);
        File.AppendAllText(module.EntryPath, "x");

        var problem = Assert.Single(Assert.Throws<ProblemException>(() => _fixture.Acquire(module)).Problems);

        Assert.Equal(("CK1303", "Acme.Hello.dll"), (problem.Code, problem.Arguments["file"]));
    }

    public void Dispose() => _fixture.Dispose();

    private sealed class Stubborn : IDisposable
    {
        public void Dispose() => throw new InvalidOperationException("never");
    }

    private sealed class Tracked(string name, List<string> log) : IDisposable
    {
        public void Dispose() => log.Add(name);
    }
}
