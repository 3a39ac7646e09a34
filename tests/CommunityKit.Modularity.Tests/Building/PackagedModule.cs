using System.Reflection;
using CommunityKit.Packaging.Manifest;
using CommunityKit.Packaging.Packages;

namespace CommunityKit.Modularity.Tests.Building;

/// <summary>A module of this repository, unpacked as a host would unpack it.</summary>
internal sealed record PackagedModule(ModuleManifest Manifest, string Folder)
{
    public byte[] Entry => File.ReadAllBytes(Path.Combine(Folder, Manifest.Entry));

    /// <summary>The newest package of each module that the build packed for these tests.</summary>
    public static IReadOnlyList<PackagedModule> UnpackAll(string folder)
    {
        var packages = typeof(PackagedModule).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(metadata => metadata.Key == "CommunityKit.ModulePackages").Value!;
        return [.. Directory.EnumerateFiles(packages, "communitykit.*.nupkg").Order(StringComparer.Ordinal).Select(file => Unpack(file, folder))];
    }

    private static PackagedModule Unpack(string file, string folder)
    {
        using var package = ModulePackage.Open(file);
        var target = Path.Combine(folder, package.Manifest.Id);
        package.ExtractTo(target);
        return new PackagedModule(package.Manifest, target);
    }
}
