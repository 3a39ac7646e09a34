using CommunityKit.Packaging.Manifest;
using CommunityKit.Packaging.Packages;
using CommunityKit.Testing.Modules;
using NuGet.Versioning;

namespace CommunityKit.Testing.Contracts;

/// <summary>The package that was built from an assembly: the newest one whose entry it is.</summary>
internal sealed record ModuleUnderTest(string File, ModuleManifest Manifest)
{
    public string Id => Manifest.Id;

    public string Version => Manifest.Version;

    public static ModuleUnderTest Of(Type entryType, IReadOnlyList<string> folders)
    {
        var entry = entryType.Assembly.GetName().Name + ".dll";
        var searched = folders.Count > 0 ? folders : TestSite.FoldersOfBuild();
        return searched
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*" + PackageLayout.Extension))
            .Select(Read)
            .Where(module => module.Manifest.Entry == entry)
            .MaxBy(module => NuGetVersion.Parse(module.Version))
            ?? throw new InvalidOperationException(
                $"No package with {entry} in {string.Join(", ", searched)}. Name the module's project as <TestedModule> in the test project.");
    }

    /// <summary>
    /// The same files as two later releases, as an author would bring them out. Both are unsigned: the key of a signed package is not here,
    /// and an id must not change hands.
    /// </summary>
    /// <param name="folder">Where the packages go.</param>
    /// <returns>Their versions.</returns>
    public (string Older, string Newer) PackReleases(string folder)
    {
        var staging = Path.Combine(folder, "staging");
        using (var package = ModulePackage.Open(File))
        {
            package.ExtractTo(staging);
        }

        System.IO.File.Delete(Path.Combine(staging, PackageLayout.ManifestFile));
        System.IO.File.Delete(Path.Combine(staging, PackageLayout.SignatureFile));
        var (older, newer) = (After(1), After(2));
        foreach (var version in new[] { older, newer })
        {
            PackageWriter.Write(staging, Manifest with { Version = version, OldestRunnable = older }, folder);
        }

        Directory.Delete(staging, recursive: true);
        return (older, newer);
    }

    private string After(int releases)
    {
        var version = NuGetVersion.Parse(Version);
        return new NuGetVersion(version.Major, version.Minor, version.Patch + releases).ToNormalizedString();
    }

    private static ModuleUnderTest Read(string file)
    {
        using var package = ModulePackage.Open(file);
        return new ModuleUnderTest(file, package.Manifest);
    }
}
