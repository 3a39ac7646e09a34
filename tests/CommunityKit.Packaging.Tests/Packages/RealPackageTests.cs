using CommunityKit.Packaging.Packages;
using CommunityKit.Packaging.Tests.Support;

namespace CommunityKit.Packaging.Tests.Packages;

/// <summary>Packages that others built with other tools: strict must not mean that honest archives are refused.</summary>
public class RealPackageTests
{
    private static readonly string Cache =
        Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } folder
            ? folder
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    [Fact]
    public void Every_NuGet_package_that_these_tests_use_is_an_acceptable_archive_without_a_module()
    {
        // The test framework is always there, however fresh the machine is.
        var packages = Directory.EnumerateFiles(Cache, "*.nupkg", SearchOption.AllDirectories)
            .Where(file => new FileInfo(file).Length < 5_000_000).Order(StringComparer.Ordinal).Take(100).ToList();
        Assert.NotEmpty(packages);

        Assert.All(packages, package => Refused.With("CK1060", () => ModulePackage.Open(package)));
    }
}
