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

    /// <summary>The same files under the next patch version, as an author's next release would be.</summary>
    /// <param name="folder">Where the package goes.</param>
    /// <returns>Its version.</returns>
    public string PackNextRelease(string folder)
    {
        var version = NuGetVersion.Parse(Version);
        var next = new NuGetVersion(version.Major, version.Minor, version.Patch + 1).ToNormalizedString();
        var staging = Path.Combine(folder, "staging");
        using (var package = ModulePackage.Open(File))
        {
            package.ExtractTo(staging);
        }

        System.IO.File.Delete(Path.Combine(staging, PackageLayout.ManifestFile));
        System.IO.File.Delete(Path.Combine(staging, PackageLayout.SignatureFile));
        PackageWriter.Write(staging, Manifest with { Version = next, OldestRunnable = Version }, folder);
        Directory.Delete(staging, recursive: true);
        return next;
    }

    private static ModuleUnderTest Read(string file)
    {
        using var package = ModulePackage.Open(file);
        return new ModuleUnderTest(file, package.Manifest);
    }
}
