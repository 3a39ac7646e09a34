using System.Security.Cryptography;
using CommunityKit.Packaging.Manifest;
using CommunityKit.Packaging.Packages;

namespace CommunityKit.Cli.Packages;

/// <summary>Tells whether two packages hold the same content, whatever their versions say and whoever signed them.</summary>
internal static class PackageFingerprint
{
    public static string Of(ModuleManifest manifest) =>
        Convert.ToHexStringLower(SHA256.HashData(ManifestWriter.Write(manifest with { Version = "0.0.0", Publisher = null })));

    public static string Of(string file)
    {
        using var package = ModulePackage.Open(file);
        return Of(package.Manifest);
    }
}
