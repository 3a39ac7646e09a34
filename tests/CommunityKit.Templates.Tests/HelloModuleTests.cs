using CommunityKit.Templates.Tests.Support;
using CommunityKit.Tests.Support;

namespace CommunityKit.Templates.Tests;

/// <summary>The tutorial module, built and tested as its README says: from the kit's packages alone.</summary>
[Collection(SlowCollection.Name)]
public sealed class HelloModuleTests
{
    [Fact]
    public async Task The_tutorial_module_builds_from_packages_and_passes_its_tests()
    {
        await KitPackages.FeedAsync();

        var output = await Dotnet.RunAsync(
            Path.Combine(RepositoryFolder.Path, "samples", "HelloModule"), "test", "HelloModule.slnx", "-nologo", "-nodeReuse:false");

        Assert.Contains("Passed!", output, StringComparison.Ordinal);
    }
}
