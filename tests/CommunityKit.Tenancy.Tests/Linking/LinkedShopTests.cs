using CommunityKit.Host;
using CommunityKit.Packaging.Problems;
using CommunityKit.Tenancy.Changes;
using CommunityKit.Tenancy.Sites;
using CommunityKit.Testing.Modules;
using CommunityKit.Tests.Support;

namespace CommunityKit.Tenancy.Tests.Linking;

/// <summary>A shop whose module runs from its build: it is the only version there is, and nothing takes it away by mistake.</summary>
public sealed class LinkedShopTests : IAsyncLifetime
{
    private static readonly ForgedModule Base = new("acme.base", "1.0.0")
    {
        Configure = """module.Endpoints(routes => routes.MapGet("/base", () => "base"));""",
        Contracts = "namespace Acme.Base; public interface IWord { string Word { get; } }",
    };

    private static readonly ForgedModule Linked = new("acme.hello", "1.1.0")
    {
        Needs = [(Base, "[1.0,2.0)")],
        Configure =
            """
            module.Endpoints(routes => routes.MapGet("/hello", () => "linked " + typeof(Acme.Base.IWord).Assembly.GetName().Name));
            """,
    };

    private static readonly ForgedModule Packaged = Linked with
    {
        Version = "2.0.0",
        Configure = """module.Endpoints(routes => routes.MapGet("/hello", () => "packaged"));""",
    };

    private readonly ForgeFolder _feed = new();
    private readonly LinkedBuild _build = new(Linked);
    private ModuleTestHost _host = null!;

    public async Task InitializeAsync()
    {
        _feed.Add(Base);
        _feed.Add(Packaged);
        _host = await ModuleTestHost.StartAsync(new ModuleTestOptions
        {
            PackageFolders = [_feed.Path],
            Modules = ["acme.base"],
            IsDevelopment = true,
            LinkedModules = [_build.Output],
        });
        await _host.InstallAsync("acme.hello");
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        _feed.Dispose();
        _build.Dispose();
    }

    [Fact]
    public async Task The_build_runs_in_place_of_newer_packages_with_its_dependencies_from_the_feed()
    {
        using var client = _host.Client();

        Assert.Equal("linked AcmeBase.Contracts", await client.Http.GetStringAsync("hello"));
        Assert.Equal("base", await client.Http.GetStringAsync("base"));
        var module = Assert.Single(await _host.ModulesAsync(), m => m.Id == "acme.hello");
        Assert.Equal(("1.1.0", null), (module.Version, module.Newer));
    }

    [Theory]
    [InlineData("Install", "acme.hello@2.0.0")]
    [InlineData("Upgrade", "acme.hello")]
    [InlineData("Remove", "acme.hello")]
    [InlineData("Rollback", "acme.hello")]
    [InlineData("Rollback")]
    public async Task It_is_neither_replaced_nor_taken_out(string kind, params string[] modules)
    {
        Assert.Equal(["CK1760"], await _host.TryChangeAsync(kind, modules));

        using var client = _host.Client();
        Assert.StartsWith("linked", await client.Http.GetStringAsync("hello"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_package_file_of_it_is_refused_by_name_of_the_project()
    {
        var (code, text) = Assert.Single(await _host.TryInstallFileAsync(Directory.EnumerateFiles(_feed.Path, "acme.hello.*").Single()));

        Assert.Equal("CK1760", code);
        Assert.Contains(_build.Project, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_data_is_not_purged_even_where_it_is_not_installed()
    {
        await using var empty = await ModuleTestHost.StartAsync(new ModuleTestOptions { PackageFolders = [_feed.Path], IsDevelopment = true, LinkedModules = [_build.Output] });

        var refused = await Assert.ThrowsAsync<ProblemException>(() => empty.PurgeAsync("acme.hello"));

        Assert.Equal("CK1761", Assert.Single(refused.Problems).Code);
    }

    [Fact]
    public async Task It_can_be_switched_off_and_on_and_upgrading_everything_leaves_it()
    {
        Assert.Empty(await _host.TryChangeAsync("Disable", "acme.hello"));
        Assert.Empty(await _host.TryChangeAsync("Enable", "acme.hello"));
        Assert.Empty(await _host.TryChangeAsync("Upgrade"));

        using var client = _host.Client();
        Assert.StartsWith("linked", await client.Http.GetStringAsync("hello"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Static_files_come_from_the_source_and_are_asked_for_again_each_time()
    {
        using var client = _host.Client();
        var file = Path.Combine(_build.Project, "wwwroot", "a.css");
        await File.WriteAllTextAsync(file, "p{}");
        using var first = await client.Http.GetAsync("_m/acme.hello/1.1.0/a.css");
        await File.WriteAllTextAsync(file, "p{color:red}");
        using var second = await client.Http.GetAsync("_m/acme.hello/1.1.0/a.css");

        Assert.True(first.Headers.CacheControl!.NoCache);
        Assert.Equal("p{color:red}", await second.Content.ReadAsStringAsync());
        Assert.NotEqual(first.Headers.ETag, second.Headers.ETag);
        using var outside = await client.Http.GetAsync("_m/acme.hello/1.1.0/..%2f..%2foutput/module.json");
        Assert.Equal(System.Net.HttpStatusCode.NotFound, outside.StatusCode);
    }

    [Fact]
    public void Outside_development_nothing_is_linked()
    {
        var start = new HostStart(new SiteFolder(_host.Folder)) { LinkedModules = [_build.Output] };

        Assert.Equal("CK1910", Assert.Single(Assert.Throws<ProblemException>(() => HostApplication.Build(start)).Problems).Code);
    }
}
