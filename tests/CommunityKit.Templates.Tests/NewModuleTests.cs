using CommunityKit.Templates.Tests.Support;

namespace CommunityKit.Templates.Tests;

/// <summary>From nothing to a package, outside the repository, with the kit's packages alone.</summary>
[Collection(SlowCollection.Name)]
public sealed class NewModuleTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_new_module_builds_without_warnings_passes_its_tests_and_makes_a_package_that_hosts_take()
    {
        var feed = await KitPackages.FeedAsync();
        (await Ck.RunAsync(_folder.Path, "new", "module", "Acme.Wishes", "--feed", feed)).Done();

        var tested = await Dotnet.RunAsync(_folder["Acme.Wishes"], "test", "-nologo", "-nodeReuse:false");
        await Dotnet.RunAsync(
            _folder["Acme.Wishes"], "pack", "src/Acme.Wishes", "-o", "packages", "-nologo", "-nodeReuse:false");

        Assert.Contains("Passed!", tested, StringComparison.Ordinal);
        Assert.DoesNotContain("warning", tested, StringComparison.OrdinalIgnoreCase);
        (await Ck.RunAsync(_folder["Acme.Wishes"], "verify", "packages/acme.wishes.1.0.0.nupkg")).Done();
    }
}
