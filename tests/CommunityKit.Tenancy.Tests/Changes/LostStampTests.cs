using CommunityKit.Testing.Modules;
using CommunityKit.Tests.Support;

namespace CommunityKit.Tenancy.Tests.Changes;

/// <summary>The note beside a stored version that names its package can be lost; the version must not silently vanish with it.</summary>
public sealed class LostStampTests : IAsyncLifetime
{
    private static readonly ForgedModule Hello = Module("acme.hello", "1.0.0");
    private static readonly ForgedModule Other = Module("acme.other", "1.0.0");
    private readonly ForgeFolder _feed = new();
    private ModuleTestHost _host = null!;

    public async Task InitializeAsync()
    {
        _feed.Add(Hello);
        _feed.Add(Other);
        _host = await _feed.StartAsync("acme.hello");
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        _feed.Dispose();
    }

    [Fact]
    public async Task The_shop_that_runs_it_goes_on_with_it_through_other_changes()
    {
        LoseStamp(package: "acme.hello.1.0.0.nupkg");

        await _host.InstallAsync("acme.other");

        using var client = _host.Client();
        Assert.Equal("acme.hello 1.0.0", await client.Http.GetStringAsync("acme.hello"));
        Assert.Equal("acme.other 1.0.0", await client.Http.GetStringAsync("acme.other"));
    }

    [Fact]
    public async Task A_shop_that_wants_it_is_told_what_is_lost_and_gets_it_when_the_package_is_there_again()
    {
        var aside = Path.Combine(_host.Folder, "aside.nupkg");
        File.Copy(Path.Combine(_feed.Path, "acme.hello.1.0.0.nupkg"), aside);
        Assert.Empty(await _host.TryChangeAsync("Remove", "acme.hello"));
        LoseStamp(package: "acme.hello.1.0.0.nupkg");

        Assert.Contains("CK1718", await _host.TryChangeAsync("Install", "acme.hello"));
        Assert.Empty(await _host.TryInstallFileAsync(aside));

        using var client = _host.Client();
        Assert.Equal("acme.hello 1.0.0", await client.Http.GetStringAsync("acme.hello"));
    }

    [Fact]
    public async Task A_feed_that_has_the_package_is_enough()
    {
        Assert.Empty(await _host.TryChangeAsync("Remove", "acme.hello"));
        LoseStamp(package: null);

        Assert.Empty(await _host.TryChangeAsync("Install", "acme.hello"));
        Assert.True(File.Exists(Path.Combine(_host.Folder, "store", "acme.hello", "1.0.0.stamp")));
    }

    private void LoseStamp(string? package)
    {
        File.Delete(Path.Combine(_host.Folder, "store", "acme.hello", "1.0.0.stamp"));

        // The store keeps what it has read while the manifest's time is the same.
        var manifest = Path.Combine(_host.Folder, "store", "acme.hello", "1.0.0", "module.json");
        File.SetAttributes(manifest, FileAttributes.Normal);
        File.SetLastWriteTimeUtc(manifest, File.GetLastWriteTimeUtc(manifest).AddSeconds(1));
        if (package is not null)
        {
            File.Delete(Path.Combine(_feed.Path, package));
        }
    }

    private static ForgedModule Module(string id, string version) => new(id, version)
    {
        Configure = $$"""module.Endpoints(routes => routes.MapGet("/{{id}}", () => "{{id}} {{version}}"));""",
    };
}
